package id.patuh.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Production does not start with a setting that opens a door; other environments do. */
class StartupGateTest {

    private static final Map<String, String> SAFE = Map.of(
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://db.internal/patuh_registry?sslmode=verify-full",
            "kafka.security.protocol", "SASL_SSL",
            "mp.jwt.verify.audiences", "patuh",
            "quarkus.datasource.username", "patuh_registry",
            "quarkus.datasource.password", "Vq8-long-and-random",
            "mp.jwt.verify.issuer", "https://sso.example.go.id/realms/patuh",
            "mp.jwt.verify.publickey.location", "https://sso.example.go.id/realms/patuh/certs");

    @Test
    void safeSettingsPass() {
        assertThat(findings(Environment.PRODUCTION, SAFE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "patuh.clock.file, /tmp/clock",
        "quarkus.datasource.password, ''",
        "quarkus.datasource.password, patuh",
        "quarkus.datasource.password, Postgres",
        "quarkus.datasource.password, patuh_registry",
        "quarkus.datasource.password, Vq8-long",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db.internal/patuh_registry",
        "kafka.security.protocol, PLAINTEXT",
        "kafka.security.protocol, SASL_PLAINTEXT",
        "kafka.security.protocol, ''",
        "mp.jwt.verify.audiences, ''",
        "mp.jwt.verify.issuer, https://patuh.id",
        "mp.jwt.verify.issuer, ''",
        "patuh.rate-limit.enabled, false",
        "quarkus.http.proxy.proxy-address-forwarding, true",
        "mp.jwt.verify.publickey.location, http://sso.example.go.id/realms/patuh/certs",
        "mp.jwt.verify.publickey.location, ''",
        "mp.jwt.verify.publickey.location, /srv/.patuh/keys/public.pem",
        "mp.jwt.verify.publickey.location, file:/srv/.patuh/keys/public.pem",
    })
    void unsafeSettingIsNamedInProductionOnly(String name, String value) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(name, value);
        assertThat(findings(Environment.PRODUCTION, settings))
                .singleElement()
                .asString()
                .contains(name);
        assertThat(findings(Environment.EMBEDDED, settings)).isEmpty();
        assertThat(findings(Environment.TEST, settings)).isEmpty();
    }

    @Test
    void aPrivateNetworkNeedsNoTlsAndAKnownProxyMayTellAddresses() {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://postgres:5432/patuh_registry");
        settings.put("kafka.security.protocol", "PLAINTEXT");
        settings.put("patuh.private-network", "true");
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("quarkus.http.proxy.trusted-proxies", "10.0.0.7");
        assertThat(findings(Environment.PRODUCTION, settings)).isEmpty();
    }

    @Test
    void keyFileWithTheEmbeddedIssuerIsUnsafe() {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put("mp.jwt.verify.issuer", "https://patuh.id");
        settings.put("mp.jwt.verify.publickey.location", "file:/etc/patuh/key.pem");
        assertThat(findings(Environment.PRODUCTION, settings)).hasSize(1);
    }

    @Test
    void keyFileMustBeReadable(@TempDir Path folder) throws IOException {
        Path key = folder.resolve("key.pem");
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put("mp.jwt.verify.publickey.location", "file:" + key);
        assertThat(findings(Environment.PRODUCTION, settings))
                .singleElement()
                .asString()
                .contains("mp.jwt.verify.publickey.location", "cannot be read");
        Files.writeString(key, "a key");
        assertThat(findings(Environment.PRODUCTION, settings)).isEmpty();
    }

    @Test
    void refusedServiceDoesNotMigrate() {
        StartupGate gate = new StartupGate(List.of(() -> List.of("some.setting is unsafe")), "production");
        assertThatThrownBy(() -> gate.customize(new FluentConfiguration()))
                .hasMessage("Refused to start in PRODUCTION: some.setting is unsafe");
    }

    @Test
    void openOriginsAreUnsafe() {
        for (String origins : new String[] {"*", "http://example.com", "https://a.go.id, http://b.go.id"}) {
            Map<String, String> settings = new HashMap<>(SAFE);
            settings.put("quarkus.http.cors.enabled", "true");
            settings.put("quarkus.http.cors.origins", origins);
            assertThat(findings(Environment.PRODUCTION, settings)).hasSize(1);
        }
    }

    @Test
    void allFindingsAreToldAtOnceAndNoneTellsASecret() {
        assertThat(findings(
                        Environment.PRODUCTION,
                        Map.of("patuh.clock.file", "x", "quarkus.datasource.password", "changeme")))
                .hasSize(6)
                .noneMatch(finding -> finding.contains("changeme"));
    }

    @Test
    void environmentIsReadStrictly() {
        assertThat(Environment.of("production")).isEqualTo(Environment.PRODUCTION);
        assertThat(Environment.of("test")).isEqualTo(Environment.TEST);
        assertThatThrownBy(() -> Environment.of("prod")).hasMessageContaining("production, embedded, test");
    }

    private static List<String> findings(Environment where, Map<String, String> settings) {
        UnsafeConfiguration check = new UnsafeConfiguration(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build());
        return StartupGate.findings(where, List.of(check));
    }
}
