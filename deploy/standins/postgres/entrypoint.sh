#!/bin/bash
# Makes the cluster when the volume is empty, runs the scripts of /docker-entrypoint-initdb.d, then becomes the server.
set -euo pipefail

export POSTGRES_USER=${POSTGRES_USER:-postgres}
socket=/var/run/postgresql

initialise() {
  : "${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD: the superuser needs one}"
  # Made under another name and renamed at the end: a first start that was cut off starts anew.
  rm -rf "$PGDATA.new"
  mkdir -p "$(dirname "$PGDATA")"
  # Several words on purpose.
  # shellcheck disable=SC2086
  initdb --pgdata="$PGDATA.new" --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") \
    --auth-local=trust --auth-host=scram-sha-256 ${POSTGRES_INITDB_ARGS:-}
  printf '%s\n' 'host all all all scram-sha-256' >>"$PGDATA.new/pg_hba.conf"
  pg_ctl --pgdata="$PGDATA.new" --wait --options="-c listen_addresses='' -c unix_socket_directories=$socket" start
  local script
  for script in /docker-entrypoint-initdb.d/*; do
    case $script in
      *.sh) echo "running $script"; bash "$script" ;;
      *.sql) echo "running $script"; psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 --file "$script" ;;
    esac
  done
  pg_ctl --pgdata="$PGDATA.new" --mode=fast --wait stop
  mv "$PGDATA.new" "$PGDATA"
}

[ "${1:0:1}" != - ] || set -- postgres "$@"
if [ "$1" = postgres ]; then
  [ -s "$PGDATA/PG_VERSION" ] || initialise
  set -- "$@" -D "$PGDATA" -c "listen_addresses=*" -c "unix_socket_directories=$socket"
fi
exec "$@"
