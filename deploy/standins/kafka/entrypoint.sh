#!/bin/bash
# Turns KAFKA_* variables into server.properties, formats the folder the first time, then becomes the broker.
set -euo pipefail

properties=/tmp/server.properties
classpath='/opt/kafka/libs/*'
log=(-Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dorg.slf4j.simpleLogger.showDateTime=true
  "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX")

# KAFKA_LOG_DIRS is log.dirs; in a name that has them, __ is _ and ___ is -.
while IFS='=' read -r -d '' name value; do
  case $name in
    KAFKA_HEAP_OPTS | KAFKA_OPTS) ;;
    KAFKA_*)
      key=$(sed -e 's/^KAFKA_//' -e 's/___/-/g' -e 's/__/\n/g' -e 's/_/./g' -e 's/\n/_/g' <<<"$name")
      printf '%s=%s\n' "${key,,}" "$value"
      ;;
  esac
done < <(env -0) >"$properties"

java -Xmx128m "${log[@]}" -cp "$classpath" kafka.tools.StorageTool \
  format --ignore-formatted --cluster-id "${CLUSTER_ID:?set CLUSTER_ID: 22 letters of base64}" --config "$properties"

# Several words on purpose.
# shellcheck disable=SC2086
exec java ${KAFKA_HEAP_OPTS:-} ${KAFKA_OPTS:-} "${log[@]}" -cp "$classpath" kafka.Kafka "$properties"
