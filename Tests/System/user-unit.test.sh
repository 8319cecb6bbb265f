# A user without root sets up a daemon of their own by what `tocsin init` says, and sees an alert;
# `tocsin doctor` tells each user of the machine what they lack.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

install_tocsin
useradd --create-home --shell /bin/bash reader
uid=$(id --user reader)
systemctl start "user@$uid.service" || fail "the user has no systemd of their own"

# as USER COMMAND...: as after a login of that user.
as() {
  local user=$1 id
  id=$(id --user "$user")
  shift
  runuser --user "$user" -- env --chdir=/ HOME="/home/$user" XDG_RUNTIME_DIR="/run/user/$id" "$@"
}

# What the doctor says to a user, whatever its status.
doctor() {
  as "$1" tocsin doctor || true
}

# The findings of a doctor that are no praise: its lines of `warning` or `problem`.
complaints() {
  doctor "$1" | grep --extended-regexp '^(warning|problem)' || true
}

has_alert() {
  as reader tocsin alerts -o json | jq --exit-status 'select(.rule == "floods-spread")' >/dev/null
}

is_told() {
  [ -n "$(journalctl --output cat TOCSIN_RULE=floods-spread)" ]
}

as reader tocsin init >/tmp/said || fail "init failed"
cat /tmp/said
expect "what the doctor says before the start" "problem  daemon" \
  "$(complaints reader | grep --only-matching '^problem  daemon')"

# What is said to be done next is done, but for what would list alerts before there are any.
grep '^  ' /tmp/said | grep --invert-match 'tocsin alerts' >/tmp/steps
expect "steps" 3 "$(wc --lines </tmp/steps)"
as reader bash -e /tmp/steps || fail "the steps do not work: $(cat /tmp/steps)"
expect "the unit" active "$(as reader systemctl --user is-active tocsin.service)"
wait_until "the alert is stored" has_alert
expect "problems with a daemon" "" "$(complaints reader | grep '^problem' || true)"
wait_until "the alert is in the journal" is_told

kept=$(sha256sum /home/reader/.config/tocsin/config.yaml)
as reader tocsin init | grep '^kept .*config.yaml' >/dev/null || fail "init makes the configuration twice"
expect "the configuration" "$kept" "$(sha256sum /home/reader/.config/tocsin/config.yaml)"

# The machine's daemon, as a user sees it who is not in its group, and then is.
systemctl start tocsin.service || fail "the unit does not start"
useradd --create-home stranger
as stranger tocsin doctor && fail "a stranger has no problem"
doctor stranger | grep 'sudo adduser stranger tocsin' >/dev/null ||
  fail "a stranger is not told about the group"
usermod --append --groups tocsin,systemd-journal stranger
expect "what the doctor says to a member" "" \
  "$(complaints stranger | grep --extended-regexp ' (inbox|state|daemon|journal) ' || true)"
as stranger tocsin alerts || fail "a member may not ask"
