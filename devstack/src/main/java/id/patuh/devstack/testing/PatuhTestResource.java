package id.patuh.devstack.testing;

import java.util.Map;

import id.patuh.devstack.embedded.AccessToken;
import id.patuh.devstack.embedded.EmbeddedDatabase;
import id.patuh.devstack.embedded.SigningKeyFile;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Gives a Quarkus test a real PostgreSQL, a real Kafka broker, identity keys and a test clock. All tests of a JVM share
 * them; they stop with the JVM, so that a restart of the application under test costs no restart of the engines.
 */
public final class PatuhTestResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        TestEnvironment.start();
        TestEnvironment.clock().reset();
        return Map.ofEntries(
                Map.entry("patuh.environment", "test"),
                Map.entry("patuh.clock.file", TestEnvironment.clock().path().toString()),
                Map.entry("quarkus.datasource.jdbc.url", TestEnvironment.jdbcUrl()),
                Map.entry("quarkus.datasource.username", EmbeddedDatabase.NAME),
                Map.entry("quarkus.datasource.password", EmbeddedDatabase.NAME),
                Map.entry("kafka.bootstrap.servers", TestEnvironment.bootstrapServers()),
                Map.entry("patuh.nik-key-file", TestEnvironment.nikKey().file().toString()),
                Map.entry(
                        "patuh.sanctions.signing.key-file",
                        TestEnvironment.statusListKey().file().toString()),
                Map.entry(
                        "patuh.documents.signing-key-file",
                        TestEnvironment.signingKey().file().toString()),
                Map.entry("patuh.documents.signing-key-password", SigningKeyFile.PASSWORD),
                Map.entry("mp.jwt.verify.issuer", AccessToken.ISSUER),
                // By value: Quarkus puts a key of its own there in tests, and a location would lose against it.
                Map.entry("mp.jwt.verify.publickey", TestEnvironment.keys().publicKeyText()),
                // Each client would print its 150 settings.
                Map.entry("quarkus.log.category.\"org.apache.kafka\".level", "WARN"),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.management.test-port", "0"));
    }

    @Override
    public void stop() {
        // The engines outlive the application under test.
    }
}
