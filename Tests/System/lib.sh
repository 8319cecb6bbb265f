# What the system tests share. Each test is sourced into `set -euo pipefail` by this file, runs as
# root in a machine of its own, and finds the project's files in $stage.
# shellcheck shell=bash
set -euo pipefail
stage=$(dirname "$(dirname "$(dirname "$(realpath "${BASH_SOURCE[0]}")")")")
export LC_ALL=C.UTF-8 TZ=UTC

# Ends the test: what was expected did not come true.
fail() {
  echo "FAILED: $1"
  echo "--- the journal of tocsin.service"
  journalctl --no-pager --unit tocsin.service --lines 40 || true
  exit 1
}

# wait_until WHAT COMMAND [ARG...]: waits, at most 30 seconds, for the command to succeed.
wait_until() {
  local what=$1 deadline=$((SECONDS + 30))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$deadline" ] || fail "$what: not within 30 seconds"
    sleep 0.05
  done
}

# expect WHAT EXPECTED ACTUAL
expect() {
  [ "$2" = "$3" ] || fail "$1: expected '$2', found '$3'"
}

# As the package would install it.
install_tocsin() {
  install -D --mode=0755 "$stage/bin/tocsin" /usr/bin/tocsin
  # The libraries that a debug build is linked with and Debian does not have.
  if [ -d "$stage/lib" ]; then
    install -D --mode=0644 --target-directory=/usr/local/lib/tocsin "$stage"/lib/*
    echo /usr/local/lib/tocsin >/etc/ld.so.conf.d/tocsin.conf
    ldconfig
  fi
  install -D --mode=0644 "$stage/deploy/systemd/tocsin.service" /usr/lib/systemd/system/tocsin.service
  install -D --mode=0644 "$stage/deploy/systemd/tocsin.sysusers" /usr/lib/sysusers.d/tocsin.conf
  install -D --mode=0644 "$stage/deploy/systemd/tocsin.tmpfiles" /usr/lib/tmpfiles.d/tocsin.conf
  install -D --mode=0644 "$stage/deploy/catalog/tocsin.catalog" /usr/lib/systemd/catalog/tocsin.catalog
  mkdir -p /usr/share/tocsin/rules
  cp -r "$stage/Rules/china" /usr/share/tocsin/rules/china
  systemd-sysusers
  systemd-tmpfiles --create tocsin.conf
  journalctl --update-catalog
  systemctl daemon-reload
}

# drop FILE NAME: moves a copy into the inbox under a name, as a writer should.
drop() {
  local inbox=/var/spool/tocsin/inbox
  install --mode=0640 --group=tocsin "$1" "$inbox/.$2"
  mv "$inbox/.$2" "$inbox/$2"
}

# A property of tocsin.service, as systemctl shows it.
property() {
  systemctl show --value --property="$1" tocsin.service
}
