# Of what `tocsin --experimental-dump-help` prints: manual pages in mdoc(7), an object for each with
# `name`, as in tocsin-alerts, and `text`. $date is as in "November 28, 2026".

# Text for a line of its own: nothing in it is taken for a request or an escape.
def escaped:
  gsub("\\\\"; "\\e") | gsub("'"; "\\(aq") | gsub("`"; "\\(ga")
  | gsub("(?<before>^|[^\\w-])-(?<dash>-?)(?=\\w)"; "\(.before)\\-\(.dash | gsub("-"; "\\-"))")
  | if test("^[.']") then "\\&" + . else . end;

# An argument of a macro: what would be taken for a macro or for punctuation is none.
def argument:
  gsub("\\\\"; "\\e") | gsub("\""; "\"\"")
  | if test("^(%?[A-Z][a-z]{1,2}|[.,:;()\\[\\]?!|])$") then "\\&" + . else . end
  | if test("[ \"]") then "\"\(.)\"" else . end;

# A sentence, in lines that are easy to compare.
def wrapped:
  reduce split(" ")[] as $word ([];
    if length > 0 and (.[-1] + $word | length) < 72 then .[-1] += " " + $word else . + [$word] end);

# Prose: every sentence begins a line.
def prose:
  gsub("(?<end>[.?!]['`\")]?) +(?=[^a-z])"; "\(.end)\n")
  | split("\n") | map(wrapped[] | escaped) | join("\n");

# The pack lies elsewhere on a machine where it is installed.
def literal:
  gsub("Rules/china"; "/usr/share/tocsin/rules/china")
  | ".Bd -literal -offset indent\n\(split("\n") | map(ltrimstr("  ") | escaped) | join("\n"))\n.Ed";

# A paragraph, of which the indented lines are shown as they are.
def paragraph:
  reduce split("\n")[] as $line ([];
    ($line | startswith("  ")) as $shown
    | if length > 0 and .[-1].shown == $shown then .[-1].text += (if $shown then "\n" else " " end) + $line
      else . + [{shown: $shown, text: $line}] end)
  | map(if .shown then .text | literal else .text | prose end) | join("\n");

# An option that may stand without its value.
def may_lack_value: .parsingStrategy == "scanningForValue" and .defaultValue != null;

# What stands for the value of an argument.
def value:
  if may_lack_value then "Op " else "" end + "Ar \(.valueName // "value" | argument)";

# The names of an option as they are typed.
def flag: if .kind == "short" then .name else "-\(.name)" end | argument;

# An argument in the synopsis.
def usage:
  (if .kind == "positional" then value
   elif .kind == "flag" then "Fl \(.preferredName | flag)"
   else "Fl \(.preferredName | flag) \(value)" end)
  + (if .isRepeating then " ..." else "" end);

def synopsis: if .isOptional then ".Op \(usage)" else ".\(usage)" end;

# An argument in the list of them.
def item:
  ".It "
  + (if .kind == "positional" then value
     else (.names | sort_by(.kind == "long") | map("Fl \(flag)") | join(" , "))
       + (if .kind == "option" then " \(value)" else "" end) end)
  + "\n"
  + ([(.abstract // empty), (.discussion // empty)] | map(prose) | join("\n"))
  + (if .allValues then "\nOne of\n" + (.allValues | map(".Cm \(argument)") | join(" ,\n")) + " ." else "" end)
  + (if may_lack_value then "\nWithout a value, it is\n.Cm \(.defaultValue | argument) ."
     elif .defaultValue and .kind != "flag"
     then "\nThe default is\n.Cm \(.defaultValue | argument) ." else "" end);

def list: ".Bl -tag -width Ds\n\(map(item) | join("\n"))\n.El";

# The paragraphs of a discussion, sorted by the section that they belong to.
def sections:
  (.discussion // "") | split("\n\n") | map(select(. != ""))
  | { exit: map(select(startswith("Exit status:")) | sub("^Exit status: *"; "")),
      examples: map(select(test("^Examples?:\n")) | sub("^Examples?:\n"; "")),
      description: map(select(test("^(Exit status:|Examples?:\n)") | not)) };

def names($path): $path | join("-");

def see_also($path; $all):
  [["tocsin", 1], if ($path | length) == 1 then ($all[] | [names($path + [.commandName]), 1]) else empty end,
   ["tocsin.yaml", 5], ["tocsin-rules", 7], ["tocsin", 8]]
  | map(select(. != [names($path), 1])) | sort_by(.[1], .[0])
  | map(".Xr \(.[0]) \(.[1])") | join(" ,\n");

# $exit: what the program's own discussion says of its exit status; a command may say more.
def page($path; $exit):
  sections as $sections
  | [(.subcommands // [])[] | select(.commandName != "help" and .shouldDisplay)] as $commands
  | [(.arguments // [])[] | select(.shouldDisplay)] as $arguments
  | [$arguments[] | select(.kind == "positional")] as $operands
  | [$arguments[] | select(.kind != "positional")] as $options
  | { name: names($path),
      text: ([
        ".\\\" Made from the command line's own definitions.",
        ".Dd \($date)", ".Dt \(names($path) | ascii_upcase) 1", ".Os Tocsin",
        ".Sh NAME", ".Nm \(names($path))", ".Nd \(.abstract | rtrimstr(".") | escaped)",
        ".Sh SYNOPSIS", ".Nm \($path | join(" "))",
        ($options[] | synopsis), ($operands[] | synopsis),
        (if $commands != [] then ".Ar command", ".Op Ar argument ..." else empty end),
        ".Sh DESCRIPTION", (.abstract | prose),
        ($sections.description[] | ".Pp", paragraph),
        (if $commands != [] then ".Sh COMMANDS", ".Bl -tag -width Ds",
           ($commands[] | ".It Xr \(names($path + [.commandName])) 1", (.abstract | prose)), ".El" else empty end),
        (if $operands != [] then ".Sh ARGUMENTS", ($operands | list) else empty end),
        (if $options != [] then ".Sh OPTIONS", ($options | list) else empty end),
        ".Sh EXIT STATUS", (if $sections.exit != [] then $sections.exit else $exit end | map(prose) | join("\n")),
        (if $sections.examples != [] then ".Sh EXAMPLES", ($sections.examples[] | literal) else empty end),
        ".Sh SEE ALSO", see_also($path; $commands)
      ] | join("\n") + "\n") },
    ($commands[] | page($path + [.commandName]; $exit));

.command | (sections.exit) as $exit
| if $exit == [] then error("the program does not say what its exit status means") else . end
| page([.commandName]; $exit)
