# The package replaces an older version of itself: the daemons are restarted, and what they found,
# what the administrator changed and what lies in the inbox stay.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# The same package with a lower version, and with another configuration by default.
older=/tmp/older
dpkg-deb --raw-extract "$stage/tocsin.deb" "$older"
version=$(dpkg-deb --field "$stage/tocsin.deb" Version)
sed -i 's/^Version: .*/Version: 0.0.1~older/' "$older/DEBIAN/control"
echo '# The last version said this, too.' >>"$older/etc/tocsin/config.yaml"
dpkg-deb -Zgzip -z1 --build "$older" "$older.deb" >/dev/null

let_packages_start yes
install_package "$older.deb"
expect "the older version" "0.0.1~older" "$(dpkg-query --show --showformat='${Version}' tocsin)"

echo '# ours' >>/etc/tocsin/rules.d/local.tocsin
start_ports
drop "$stage/seeds/2024-06-06-provinces-security-commissions.txt" 2024-06-06-seed.txt
wait_until "the alert is raised" has_wave
before=$(wave)
service=$(property MainPID) instance=$(property MainPID tocsin@ports.service)
chmod 2770 /var/spool/tocsin/inbox

install_package "$stage/tocsin.deb"
expect "the version" "$version" "$(dpkg-query --show --showformat='${Version}' tocsin)"
expect "the services" "active active" "$(property ActiveState) $(property ActiveState tocsin@ports.service)"
[ "$service" != "$(property MainPID)" ] || fail "the service was not restarted"
[ "$instance" != "$(property MainPID tocsin@ports.service)" ] || fail "the instance was not restarted"
expect "the alert" "$before" "$(wave)"
expect "entries of the alert" 1 "$(
  journalctl --identifier tocsin --output cat TOCSIN_RULE=provincial-security-wave TOCSIN_STATE=raised | wc -l
)"
grep --quiet '^# ours' /etc/tocsin/rules.d/local.tocsin || fail "the administrator's rules are gone"
if grep --quiet 'The last version' /etc/tocsin/config.yaml; then
  fail "the configuration that nobody changed is the older one"
fi

# It goes on from there: a copy is no news, and an article that is adds to the same alert.
drop "$stage/seeds/2024-06-05-anhui-readout.md" 2024-06-05-readout.md
has_read() {
  tocsin articles -o json | jq --exit-status --slurp --arg name "$1" 'any(.[]; .path == $name)' >/dev/null
}
wait_until "the next article is read" has_read 2024-06-05-readout.md
expect "alerts of the rule" 1 "$(wave --all | wc -l)"
