" Vim syntax file
" Language: Tocsin rule files (*.tocsin)
" Install:  copy to ~/.vim/syntax/, and in ~/.vim/ftdetect/tocsin.vim write
"           autocmd BufRead,BufNewFile *.tocsin setfiletype tocsin

if exists("b:current_syntax")
  finish
endif

syntax iskeyword @,48-57,192-255,-,_

syntax keyword tocsinDeclaration pack entity term event rule test
syntax keyword tocsinClause version time-zone
syntax keyword tocsinClause slot require forbid scope status date same pattern
syntax keyword tocsinClause param severity when unless per clock sources certainty grace feed notify message tags reference disabled
syntax keyword tocsinClause article advance expect
syntax keyword tocsinWord and all count distinct for from in new no not of on or then to where within near past undated surname each optional exact except
syntax keyword tocsinWord text after before up character characters
syntax keyword tocsinWord role title sentence paragraph dateline outlet published certain possible times time median mean periods period words word articles
syntax keyword tocsinConstant info notice warning error critical alert emergency asserted claimed planned hypothetical denied historical
syntax keyword tocsinUnit minute minutes hour hours day days week weeks month months year years

syntax match tocsinOperator "!=\|<=\|>=\|[=<>+]"
syntax match tocsinNumber "\<\d\+\(\.\d\+\)\?\>"
syntax match tocsinDate "\<\d\{4}-\d\{2}-\d\{2}\>"
syntax match tocsinField "\k\+\ze\s*:"
syntax match tocsinComment "#.*$" contains=@Spell

syntax match tocsinEscape "\\\(["\\n]\|u{\x\{1,6}}\)" contained
syntax match tocsinPlaceholder "{{\|}}\|{[^{}" ]\+}" contained
syntax match tocsinMark "\.\.\.\|[()|*]" contained
syntax region tocsinString start=+"+ skip=+\\.+ end=+"+ oneline contains=tocsinEscape,tocsinPlaceholder,tocsinMark
syntax region tocsinBlock start=+"""+ end=+"""+ contains=tocsinEscape,tocsinPlaceholder

highlight default link tocsinDeclaration Structure
highlight default link tocsinClause Statement
highlight default link tocsinWord Keyword
highlight default link tocsinConstant Constant
highlight default link tocsinUnit Type
highlight default link tocsinOperator Operator
highlight default link tocsinNumber Number
highlight default link tocsinDate Number
highlight default link tocsinField Identifier
highlight default link tocsinEscape SpecialChar
highlight default link tocsinPlaceholder Special
highlight default link tocsinMark Special
highlight default link tocsinString String
highlight default link tocsinBlock String
highlight default link tocsinComment Comment

let b:current_syntax = "tocsin"
