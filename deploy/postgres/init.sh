#!/bin/bash
# Runs once, when the data volume is empty: a role and a database for each service, and no way for one into another's.
set -euo pipefail

create_database() {
  local name=$1 password=$2
  psql --username "$POSTGRES_USER" --dbname postgres --no-psqlrc --quiet \
    --set ON_ERROR_STOP=1 --set name="$name" --set password="$password" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
SQL
}

create_database patuh_registry "${PATUH_REGISTRY_DB_PASSWORD:?}"
create_database patuh_compliance "${PATUH_COMPLIANCE_DB_PASSWORD:?}"
create_database patuh_sanctions "${PATUH_SANCTIONS_DB_PASSWORD:?}"
