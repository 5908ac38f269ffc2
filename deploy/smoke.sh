#!/bin/sh
# Tries a fresh installation from end to end: creates an employer at the registry, waits until compliance has assessed it,
# and asks sanctions as a licensing system would. Leaves that one employer behind, so it is not for a database in use.
#
#   deploy/smoke.sh PRIVATE-KEY.pem       signs its own token, see token.sh
#   PATUH_TOKEN=... deploy/smoke.sh       takes one of the provider's, with the roles below
set -eu

here=$(cd "$(dirname "$0")" && pwd)
registry=${REGISTRY_URL:-http://127.0.0.1:8081}
compliance=${COMPLIANCE_URL:-http://127.0.0.1:8082}
sanctions=${SANCTIONS_URL:-http://127.0.0.1:8083}
roles=registry-writer,registry-reader,kemenaker-supervisor,integrator

if [ -z "${PATUH_TOKEN:-}" ]; then
  [ $# -eq 1 ] || { echo "usage: $0 PRIVATE-KEY.pem   (or set PATUH_TOKEN)" >&2; exit 2; }
  [ -n "${PATUH_ISSUER:-}" ] || PATUH_ISSUER=$(sed -n 's/^PATUH_ISSUER=//p' "$here/../.env")
  export PATUH_ISSUER
  PATUH_TOKEN=$("$here/token.sh" "$1" "$roles" KEMENAKER)
fi

# Sets $status and $body.
ask() {
  status=$(curl --silent --show-error --max-time 10 --output "$answer" --write-out '%{http_code}' \
    --header "Authorization: Bearer $PATUH_TOKEN" --header 'X-Purpose: INSTALLATION_TEST' "$@")
  body=$(cat "$answer")
}
fail() { echo "FAILED: $1: $status $body" >&2; exit 1; }
field() { printf %s "$body" | grep -o "\"$1\" *: *\"[^\"]*\"" | head -1 | cut -d'"' -f4; }

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
trap 'exit 130' INT TERM

# 13 digits that no other run has.
nib=9$(date +%s)$(printf %02d $(($$ % 100)))
number="SMOKE.$nib"
today=$(TZ=Asia/Jakarta date +%F)

ask --request POST "$registry/v1/employers" --header 'Content-Type: application/json' --header "Idempotency-Key: $number" \
  --data "{\"wlkpNumber\":\"$number\",\"nib\":\"$nib\",\"name\":\"PT Uji Pemasangan\",\"legalForm\":\"PT\",\"kbliEdition\":2020,
    \"kbli\":\"10710\",\"scale\":\"MEDIUM\",\"regionCode\":\"3171\",\"workers\":60,\"wageBillIdr\":300000000,\"reportedOn\":\"$today\"}"
[ "$status" = 201 ] || fail "the registry did not create the employer"
id=$(field employerId)
echo "registry    created $id, NIB $nib"

tries=0
while :; do
  ask "$compliance/v1/assessments/$id"
  [ "$status" != 200 ] || break
  tries=$((tries + 1))
  [ $tries -lt 60 ] || fail "no assessment within a minute"
  sleep 1
done
echo "compliance  assessed as $(field class) after $tries s"

ask "$sanctions/v1/service-blocks/check?identifier=NIB:$nib&service=BUSINESS_LICENCE"
[ "$status" = 200 ] || fail "sanctions did not answer the look-up"
echo "sanctions   answers $(field status)"
