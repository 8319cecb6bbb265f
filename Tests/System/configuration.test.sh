# The daemon and those who ask work by /etc/tocsin/config.yaml; a misspelt key stops the daemon with
# status 3, and the journal says what was meant.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

has_read() {
  tocsin articles -o json | jq --exit-status --slurp 'any(.[]; .path == "seed.txt")' >/dev/null
}

install_tocsin
install --directory --owner=root --group=tocsin --mode=2775 /srv/news
install --directory --owner=tocsin --group=tocsin --mode=0750 /var/lib/tocsin/other
cp --recursive "$stage/Rules/examples/port-strikes" /usr/share/tocsin/other
mkdir --parents /etc/tocsin
cat >/etc/tocsin/config.yaml <<'YAML'
inbox: /srv/news
state: /var/lib/tocsin/other
rules: /usr/share/tocsin/other
set: [ports-stop.window=7 days]
YAML
systemctl start tocsin.service || fail "the unit does not start"
install --mode=0640 --group=tocsin "$stage/seeds/2024-06-05-anhui-readout.md" /srv/news/.seed
mv /srv/news/.seed /srv/news/seed.txt
wait_until "the article of the configured inbox is read" has_read
expect "where the inbox is said" "inbox /srv/news /etc/tocsin/config.yaml:1" \
  "$(tocsin config | awk '$1 == "inbox" { print $1, $2, $3 }')"

sed --in-place 's/^inbox/inbx/' /etc/tocsin/config.yaml
if systemctl restart tocsin.service 2>/dev/null; then
  fail "the unit started with a misspelt key"
fi
expect "end of the unit" "failed exit-code 3" \
  "$(property ActiveState) $(property Result) $(property ExecMainStatus)"
message="/etc/tocsin/config.yaml:1: there is no key 'inbx'; did you mean 'inbox'?"
is_told() {
  journalctl --unit tocsin.service --output cat | grep --quiet --fixed-strings "$message"
}
wait_until "the mistake is in the journal" is_told
status=0
said=$(tocsin alerts 2>&1) || status=$?
expect "what a question is answered" "3 tocsin: $message" "$status $said"
status=0
tocsin doctor || status=$?
expect "the doctor's status" 1 "$status"
