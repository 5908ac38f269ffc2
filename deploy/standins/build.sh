#!/bin/sh
# Builds stand-ins for the three public images of docker-compose.yml, for a site that cannot reach a container registry
# but has a Debian mirror and a Maven repository. See README.md beside this file.
#
#   JAVA_HOME=... MIRROR=... deploy/standins/build.sh
set -eu

here=$(cd "$(dirname "$0")" && pwd)
MIRROR=${MIRROR:-http://deb.debian.org/debian}
SUITE=${SUITE:-bookworm}
MVN=${MVN:-mvn}
: "${JAVA_HOME:?set JAVA_HOME to a JDK 25 for Linux with jlink: it becomes the runtime of the images}"
for tool in debootstrap docker "$MVN" xz; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: install it first" >&2; exit 1; }
done
[ "$(id -u)" = 0 ] || { echo "debootstrap needs root: run this as root" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

step() { echo "== $*"; }

if ! docker image inspect patuh-standin/debian:"$SUITE" >/dev/null 2>&1; then
  step "Debian $SUITE from $MIRROR"
  debootstrap --variant=minbase "$SUITE" "$work/rootfs" "$MIRROR" >"$work/debootstrap.log" 2>&1 \
    || { tail -20 "$work/debootstrap.log" >&2; exit 1; }
  rm -rf "$work"/rootfs/var/cache/apt/archives/*.deb
  tar -C "$work/rootfs" -c . | docker import - patuh-standin/debian:"$SUITE" >/dev/null
fi

step "Java runtime from $JAVA_HOME"
mkdir "$work/jre"
"$JAVA_HOME/bin/jlink" --output "$work/jre/java" --strip-debug --no-header-files --no-man-pages --compress=zip-6 \
  --include-locales=en,id --add-modules "$(tr -s ' \n' ',' <"$here/jre/modules" | sed 's/,$//')"
cp "$here/jre/Dockerfile" "$work/jre"
docker build --quiet --build-arg SUITE="$SUITE" --tag patuh-standin/jre:25 "$work/jre"

step "PostgreSQL and Kafka from the Maven repository"
"$MVN" --quiet --batch-mode --file "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/jars"

mkdir -p "$work/postgres/server"
(cd "$work/postgres" && "$JAVA_HOME/bin/jar" --extract --file "$work"/jars/embedded-postgres-binaries-linux-*.jar)
tar -C "$work/postgres/server" -xJf "$work"/postgres/*.txz
cp "$here"/postgres/* "$work/postgres"
docker build --quiet --build-arg SUITE="$SUITE" --tag patuh-standin/postgres:18 "$work/postgres"

mkdir "$work/kafka"
rm "$work"/jars/embedded-postgres-*
mv "$work/jars" "$work/kafka/libs"
cp -r "$here"/kafka/* "$work/kafka"
docker build --quiet --tag patuh-standin/kafka:4 "$work/kafka"

docker images 'patuh-standin/*'
