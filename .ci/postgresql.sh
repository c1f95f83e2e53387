# A PostgreSQL server of its own for the tests, from Debian's package; sourced by .ci/run.
# start_postgresql DIR: a new cluster in DIR on a free port of 127.0.0.1; exports EXTRACTOR_TEST_POSTGRES.
# stop_postgresql: stops it again; does nothing when none was started.

postgresql_bin=
postgresql_data=

as_postgres() { # initdb and the server refuse to run as root
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start_postgresql() {
  if ! compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; then
    [ "$(id -u)" = 0 ] || { echo "postgresql is not installed; install it or run as root" >&2; return 1; }
    # The package would make and start a cluster at its usual port; the tests have their own.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] ||
      echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends postgresql
  fi
  postgresql_bin=$(dirname "$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1)")
  local port
  port=$(python3.11 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  mkdir -p "$1"
  if [ "$(id -u)" = 0 ]; then chown postgres "$1"; fi
  as_postgres "$postgresql_bin/initdb" -D "$1/data" -A trust -U postgres --no-sync >"$1.log"
  as_postgres "$postgresql_bin/pg_ctl" -D "$1/data" -l "$1/server.log" -w start >>"$1.log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$1" ||
    { cat "$1/server.log" >&2; return 1; }
  postgresql_data=$1/data
  export EXTRACTOR_TEST_POSTGRES=postgresql://postgres@127.0.0.1:$port/postgres
}

stop_postgresql() {
  if [ -n "$postgresql_data" ]; then
    as_postgres "$postgresql_bin/pg_ctl" -D "$postgresql_data" -m immediate stop >/dev/null || true
    postgresql_data=
  fi
}
