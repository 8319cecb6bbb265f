function __tocsin_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __tocsin_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __tocsin_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __tocsin_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __tocsin_parse_tokens -S
    set -l unparsed_tokens (__tocsin_tokens -pc)
    switch $unparsed_tokens[1]
    case 'tocsin'
        __tocsin_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'run'
            __tocsin_parse_subcommand 0 'inbox=' 'rules=+' 'set=+' 'state=' 'config=' 'keep=' 'poll=' 'retract-deleted' 'no-retract-deleted' 'watch-rules' 'no-watch-rules' 'log-level=' 'version' 'h/help'
        case 'config'
            __tocsin_parse_subcommand 0 'o/output=' 'inbox=' 'rules=+' 'set=+' 'state=' 'config=' 'keep=' 'poll=' 'retract-deleted' 'no-retract-deleted' 'watch-rules' 'no-watch-rules' 'log-level=' 'version' 'h/help'
        case 'init'
            __tocsin_parse_subcommand 0 'inbox=' 'rules=+' 'dry-run' 'version' 'h/help'
        case 'alerts'
            __tocsin_parse_subcommand 0 'S/since=' 'U/until=' 'n/lines=' 'r/reverse' 'p/priority=' 'rule=' 'a/all' 'o/output=' 'utc' 'state=' 'config=' 'version' 'h/help'
        case 'show'
            __tocsin_parse_subcommand 1 'o/output=' 'utc' 'state=' 'config=' 'version' 'h/help'
        case 'why'
            __tocsin_parse_subcommand -r 2 'o/output=' 'state=' 'config=' 'rules=+' 'set=+' 'date=' 'threads=' 'version' 'h/help'
        case 'why-not'
            __tocsin_parse_subcommand -r 2 'o/output=' 'state=' 'config=' 'rules=+' 'set=+' 'date=' 'threads=' 'version' 'h/help'
        case 'events'
            __tocsin_parse_subcommand 0 'S/since=' 'U/until=' 'n/lines=' 'event=' 'a/all' 'o/output=' 'state=' 'config=' 'rules=+' 'set=+' 'version' 'h/help'
        case 'articles'
            __tocsin_parse_subcommand 0 'failed' 'n/lines=' 'o/output=' 'utc' 'state=' 'config=' 'version' 'h/help'
        case 'check'
            __tocsin_parse_subcommand -r 1 'fix' 'o/output=' 'json' 'ast' 'set=+' 'version' 'h/help'
        case 'fmt'
            __tocsin_parse_subcommand -r 1 'check' 'version' 'h/help'
        case 'test'
            __tocsin_parse_subcommand -r 1 'filter=' 'junit=' 'json' 'seed=' 'rules=+' 'set=+' 'version' 'h/help'
        case 'backtest'
            __tocsin_parse_subcommand -r 1 'S/since=' 'U/until=' 'sweep=' 'diff=' 'a/all' 'o/output=' 'rules=+' 'set=+' 'date=' 'threads=' 'version' 'h/help'
        case 'read'
            __tocsin_parse_subcommand -r 1 'date=' 'time-zone=' 'o/output=' 'version' 'h/help'
        case 'extract'
            __tocsin_parse_subcommand -r 1 'date=' 'rules=+' 'set=+' 'explain' 'o/output=' 'version' 'h/help'
        case 'correlate'
            __tocsin_parse_subcommand -r 1 'a/all' 'o/output=' 'rules=+' 'set=+' 'version' 'h/help'
        case 'dates'
            __tocsin_parse_subcommand 1 'reference=' 'o/output=' 'version' 'h/help'
        case 'help'
            __tocsin_parse_subcommand -r 1 'version'
        end
    end
end

function __tocsin_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __tocsin_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __tocsin_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __tocsin_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__tocsin_tokens -p)
    if test -z "$(__tocsin_tokens -t)"
        set -l index (count (__tocsin_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'tocsin' -f
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'run' -d 'Watch a folder of articles, and log alerts to journald.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'config' -d 'Show what is configured, and where each value comes from.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'init' -d 'Set up an inbox, rules and a service of your own, without root.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'alerts' -d 'List recent alerts.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'show' -d 'Show one alert: its revisions, its happenings, and every sentence it rests on.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'why' -d 'Show why a rule rings: its raised alerts, and every sentence they rest on.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'why-not' -d 'Show how near a rule came to ringing, and what would tip it.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'events' -d 'List the happenings that articles report.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'articles' -d 'List the files that were read, and those that could not be.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'check' -d 'Check rule files, and say where each mistake is and how to mend it.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'fmt' -d 'Lay out rule files.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'test' -d 'Run the tests in rule files.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'backtest' -d 'Show the alerts that an archive of articles would have raised.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'read' -d 'Show what is read out of files: title, text, outlet, publication, language.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'extract' -d 'Show the sightings that the rules find in articles.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'correlate' -d 'Show the alerts that sightings come to.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'dates' -d 'Show the date expressions in a text, in English and Chinese.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin run" inbox' -l 'inbox' -d 'The folder that articles are dropped into.' -rfa '(__tocsin_complete_directories)'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin run"' -l 'rules' -d 'A rule file, or a folder of them; may stand repeatedly. By default as configured.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'tocsin\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin run"' -l 'set' -d 'Another value for a parameter of a rule, as in wave.window=\'21 days\'; may stand repeatedly.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin run" state' -l 'state' -d 'The folder in which the daemon keeps its state; by default as configured.' -rfa '(__tocsin_complete_directories)'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin run" config' -l 'config' -d 'The configuration; by default /etc/tocsin/config.yaml, or a user\'s own.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'yaml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin run" keep' -l 'keep' -d 'How long after their publication articles are kept, as in \'2 years\'; by default for ever.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin run" poll' -l 'poll' -d 'List the inbox every so many seconds, instead of waiting for notices: for file systems that give none.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin run" retract-deleted' -l 'retract-deleted' -d 'Whether a deleted file takes back what it told; by default not.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin run" no-retract-deleted' -l 'no-retract-deleted' -d 'Whether a deleted file takes back what it told; by default not.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin run" watch-rules' -l 'watch-rules' -d 'Whether changed rules are taken over by themselves; by default not.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin run" no-watch-rules' -l 'no-watch-rules' -d 'Whether changed rules are taken over by themselves; by default not.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin run" log-level' -l 'log-level' -d 'The least urgent messages of the daemon that are written, as in debug; by default info.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin run" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin run" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config" o output' -l 'output' -s 'o' -d 'What to print.' -rfka 'table json'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config" inbox' -l 'inbox' -d 'The folder that articles are dropped into.' -rfa '(__tocsin_complete_directories)'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config"' -l 'rules' -d 'A rule file, or a folder of them; may stand repeatedly. By default as configured.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'tocsin\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config"' -l 'set' -d 'Another value for a parameter of a rule, as in wave.window=\'21 days\'; may stand repeatedly.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config" state' -l 'state' -d 'The folder in which the daemon keeps its state; by default as configured.' -rfa '(__tocsin_complete_directories)'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config" config' -l 'config' -d 'The configuration; by default /etc/tocsin/config.yaml, or a user\'s own.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'yaml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config" keep' -l 'keep' -d 'How long after their publication articles are kept, as in \'2 years\'; by default for ever.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config" poll' -l 'poll' -d 'List the inbox every so many seconds, instead of waiting for notices: for file systems that give none.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config" retract-deleted' -l 'retract-deleted' -d 'Whether a deleted file takes back what it told; by default not.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config" no-retract-deleted' -l 'no-retract-deleted' -d 'Whether a deleted file takes back what it told; by default not.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config" watch-rules' -l 'watch-rules' -d 'Whether changed rules are taken over by themselves; by default not.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config" no-watch-rules' -l 'no-watch-rules' -d 'Whether changed rules are taken over by themselves; by default not.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config" log-level' -l 'log-level' -d 'The least urgent messages of the daemon that are written, as in debug; by default info.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin config" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin init" inbox' -l 'inbox' -d 'Another folder to drop articles into.' -rfa '(__tocsin_complete_directories)'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin init"' -l 'rules' -d 'Installed rules to work by, instead of the first rule; may stand repeatedly.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'tocsin\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin init" dry-run' -l 'dry-run' -d 'Only say what would be made.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin init" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin init" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin alerts" S since' -s 'S' -l 'since' -d 'Alerts that changed at this time or later: 2024-06-03, yesterday, -2h, \'3 days ago\'.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin alerts" U until' -s 'U' -l 'until' -d 'Alerts that changed at this time or before.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin alerts" lines n' -s 'n' -l 'lines' -d 'Only the last N.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin alerts" r reverse' -l 'reverse' -s 'r' -d 'The most recently changed first.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin alerts" p priority' -l 'priority' -s 'p' -d 'Alerts that are at least as urgent.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin alerts" rule' -l 'rule' -d 'Alerts of this rule.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin alerts" a all' -l 'all' -s 'a' -d 'Withdrawn alerts, too.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin alerts" o output' -l 'output' -s 'o' -d 'What to print.' -rfka 'short table json csv'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin alerts" utc' -l 'utc' -d 'Times in UTC.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin alerts" state' -l 'state' -d 'The folder in which the daemon keeps its state; by default as configured.' -rfa '(__tocsin_complete_directories)'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin alerts" config' -l 'config' -d 'The configuration; by default /etc/tocsin/config.yaml, or a user\'s own.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'yaml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin alerts" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin alerts" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin show" o output' -l 'output' -s 'o' -d 'What to print.' -rfka 'text json'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin show" utc' -l 'utc' -d 'Times in UTC.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin show" state' -l 'state' -d 'The folder in which the daemon keeps its state; by default as configured.' -rfa '(__tocsin_complete_directories)'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin show" config' -l 'config' -d 'The configuration; by default /etc/tocsin/config.yaml, or a user\'s own.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'yaml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin show" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin why" -ge 1' -F
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why" o output' -l 'output' -s 'o' -d 'What to print.' -rfka 'text json'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why" state' -l 'state' -d 'The folder in which the daemon keeps its state; by default as configured.' -rfa '(__tocsin_complete_directories)'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why" config' -l 'config' -d 'The configuration; by default /etc/tocsin/config.yaml, or a user\'s own.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'yaml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why"' -l 'rules' -d 'A rule file, or a folder of them; may stand repeatedly. By default as configured.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'tocsin\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why"' -l 'set' -d 'Another value for a parameter of a rule, as in wave.window=\'21 days\'; may stand repeatedly.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why" date' -l 'date' -d 'The day of publication of articles that do not tell their own; by default the day on which their file was last written.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why" threads' -l 'threads' -d 'How many threads read; by default one for each core.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin why-not" -ge 1' -F
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why-not" o output' -l 'output' -s 'o' -d 'What to print.' -rfka 'text json'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why-not" state' -l 'state' -d 'The folder in which the daemon keeps its state; by default as configured.' -rfa '(__tocsin_complete_directories)'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why-not" config' -l 'config' -d 'The configuration; by default /etc/tocsin/config.yaml, or a user\'s own.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'yaml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why-not"' -l 'rules' -d 'A rule file, or a folder of them; may stand repeatedly. By default as configured.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'tocsin\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why-not"' -l 'set' -d 'Another value for a parameter of a rule, as in wave.window=\'21 days\'; may stand repeatedly.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why-not" date' -l 'date' -d 'The day of publication of articles that do not tell their own; by default the day on which their file was last written.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why-not" threads' -l 'threads' -d 'How many threads read; by default one for each core.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why-not" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin why-not" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin events" S since' -s 'S' -l 'since' -d 'What may have happened on this day or later: 2024-06-03, yesterday, \'3 days ago\'.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin events" U until' -s 'U' -l 'until' -d 'What may have happened on this day or before.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin events" lines n' -s 'n' -l 'lines' -d 'Only the last N.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin events" event' -l 'event' -d 'Happenings of this event.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin events" a all' -l 'all' -s 'a' -d 'Whatever the reports say of it.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin events" o output' -l 'output' -s 'o' -d 'What to print.' -rfka 'short table json csv'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin events" state' -l 'state' -d 'The folder in which the daemon keeps its state; by default as configured.' -rfa '(__tocsin_complete_directories)'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin events" config' -l 'config' -d 'The configuration; by default /etc/tocsin/config.yaml, or a user\'s own.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'yaml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin events"' -l 'rules' -d 'A rule file, or a folder of them; may stand repeatedly. By default as configured.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'tocsin\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin events"' -l 'set' -d 'Another value for a parameter of a rule, as in wave.window=\'21 days\'; may stand repeatedly.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin events" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin events" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin articles" failed' -l 'failed' -d 'Only what could not be read, with the reason.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin articles" lines n' -s 'n' -l 'lines' -d 'Only the last N.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin articles" o output' -l 'output' -s 'o' -d 'What to print.' -rfka 'table json'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin articles" utc' -l 'utc' -d 'Times in UTC.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin articles" state' -l 'state' -d 'The folder in which the daemon keeps its state; by default as configured.' -rfa '(__tocsin_complete_directories)'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin articles" config' -l 'config' -d 'The configuration; by default /etc/tocsin/config.yaml, or a user\'s own.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'yaml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin articles" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin articles" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin check" -ge 1' -fa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'tocsin\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin check" fix' -l 'fix' -d 'Mend what has only one mending, in place.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin check" o output' -l 'output' -s 'o' -d 'What to print; json is one diagnostic a line.' -rfka 'text json'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin check" json' -l 'json' -d 'The same as --output json.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin check" ast' -l 'ast' -d 'Print the checked ruleset as JSON; diagnostics go to standard error.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin check"' -l 'set' -d 'Another value for a parameter of a rule, as in wave.window=\'21 days\'; may stand repeatedly.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin check" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin fmt" -ge 1' -fa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'tocsin\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin fmt" check' -l 'check' -d 'Change nothing: list what is laid out otherwise, with exit status 1 if anything is.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin fmt" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin fmt" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin test" -ge 1' -fa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'tocsin\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin test" filter' -l 'filter' -d 'Only tests with this text in their title.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin test" junit' -l 'junit' -d 'Write the results into this file, too, as JUnit\'s XML.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'xml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin test" json' -l 'json' -d 'Print an object for each test, one a line.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin test" seed' -l 'seed' -d 'Where the other orders begin; a failed test tells its own.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin test"' -l 'rules' -d 'A rule file, or a folder of them; may stand repeatedly. By default as configured.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'tocsin\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin test"' -l 'set' -d 'Another value for a parameter of a rule, as in wave.window=\'21 days\'; may stand repeatedly.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin test" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin test" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin backtest" -ge 1' -F
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin backtest" S since' -s 'S' -l 'since' -d 'Alerts that changed on this day or later.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin backtest" U until' -s 'U' -l 'until' -d 'Only articles that were published on this day or before.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin backtest" sweep' -l 'sweep' -d 'How many alerts each of some values gives.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin backtest" diff' -l 'diff' -d 'The rules to compare with: a file, or a folder.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'tocsin\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin backtest" a all' -l 'all' -s 'a' -d 'Withdrawn alerts, too.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin backtest" o output' -l 'output' -s 'o' -d 'What to print; json is one object a line.' -rfka 'table json timeline csv'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin backtest"' -l 'rules' -d 'A rule file, or a folder of them; may stand repeatedly. By default as configured.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'tocsin\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin backtest"' -l 'set' -d 'Another value for a parameter of a rule, as in wave.window=\'21 days\'; may stand repeatedly.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin backtest" date' -l 'date' -d 'The day of publication of articles that do not tell their own; by default the day on which their file was last written.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin backtest" threads' -l 'threads' -d 'How many threads read; by default one for each core.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin backtest" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin backtest" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin read" -ge 1' -F
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin read" date' -l 'date' -d 'The day of publication of articles that do not tell their own.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin read" time-zone' -l 'time-zone' -d 'The time zone of days, where an article names none.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin read" o output' -l 'output' -s 'o' -d 'What to print; json is one article a line.' -rfka 'text json'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin read" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin read" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin extract" -ge 1' -F
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin extract" date' -l 'date' -d 'The day of publication of articles that do not tell their own.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin extract"' -l 'rules' -d 'A rule file, or a folder of them; may stand repeatedly. By default as configured.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'tocsin\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin extract"' -l 'set' -d 'Another value for a parameter of a rule, as in wave.window=\'21 days\'; may stand repeatedly.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin extract" explain' -l 'explain' -d 'Show how the sightings come about, and what nearly is one.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin extract" o output' -l 'output' -s 'o' -d 'What to print.' -rfka 'table json'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin extract" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin extract" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_positional "tocsin correlate" -ge 1' -fa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'jsonl\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin correlate" a all' -l 'all' -s 'a' -d 'Withdrawn alerts, too.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin correlate" o output' -l 'output' -s 'o' -d 'What to print; json is one alert a line.' -rfka 'table json'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin correlate"' -l 'rules' -d 'A rule file, or a folder of them; may stand repeatedly. By default as configured.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'tocsin\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin correlate"' -l 'set' -d 'Another value for a parameter of a rule, as in wave.window=\'21 days\'; may stand repeatedly.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin correlate" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin correlate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin dates" reference' -l 'reference' -d 'The day from which dates are told, as the day of publication; by default today.' -rfka ''
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin dates" o output' -l 'output' -s 'o' -d 'What to print; json is one expression a line.' -rfka 'table json'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin dates" version' -l 'version' -d 'Show the version.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin dates" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'tocsin' -n '__tocsin_should_offer_completions_for_flags_or_options "tocsin help" version' -l 'version' -d 'Show the version.'
