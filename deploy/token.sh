#!/bin/sh
# Prints a token signed with a key of your own, valid for one hour: to try an installation before its identity provider is
# there. The services accept it while PATUH_JWKS_LOCATION names the public half of the key. Never a substitute for a
# provider: whoever has the key can pose as anybody.
#
#   openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out test-key.pem
#   openssl pkey -in test-key.pem -pubout -out deploy/keys/test.pem
#   PATUH_ISSUER=https://id.example deploy/token.sh test-key.pem registry-writer,registry-reader KEMENAKER '*'
set -eu

[ $# -ge 3 ] || { echo "usage: $0 PRIVATE-KEY.pem ROLE[,ROLE...] AGENCY [REGION[,REGION...]]" >&2; exit 2; }
key=$1 roles=$2 agency=$3 regions=${4:-*}
openssl pkey -in "$key" -noout 2>/dev/null || { echo "$key is not a private key that can be read" >&2; exit 1; }
issuer=${PATUH_ISSUER:?set PATUH_ISSUER to the issuer that the services expect}

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
list() { printf '["%s"]' "$(printf %s "$1" | sed 's/,/","/g')"; }

now=$(date +%s)
header=$(printf '{"alg":"RS256","typ":"at+jwt"}' | base64url)
claims=$(printf '{"iss":"%s","aud":"patuh","client_id":"test","sub":"%s","agency":"%s","roles":%s,"regions":%s,"iat":%d,"exp":%d}' \
  "$issuer" "${PATUH_SUBJECT:-test}" "$agency" "$(list "$roles")" "$(list "$regions")" "$now" "$((now + 3600))" | base64url)
signature=$(printf %s "$header.$claims" | openssl dgst -sha256 -sign "$key" -binary | base64url)
printf '%s\n' "$header.$claims.$signature"
