package id.patuh.sanctions.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.patuh.devstack.embedded.SigningKeyFile;

/** No service starts without a key, and none in production with that of the embedded stack. */
class SigningKeyTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-09-14T03:00:00Z"), ZoneOffset.UTC);
    private static final String PUBLIC = "https://sanksi.example";

    @TempDir
    private Path folder;

    @Test
    void withoutAKeyNothingStarts() {
        assertThat(key(Optional.empty(), "", PUBLIC, "test").findings())
                .singleElement()
                .asString()
                .startsWith("patuh.documents.signing-key-file is not set");
    }

    @Test
    void theEmbeddedStackStartsWithItsOwnKey() {
        assertThat(key(Optional.of(embedded()), SigningKeyFile.PASSWORD, "http://localhost:8083", "embedded")
                        .findings())
                .isEmpty();
    }

    @Test
    void productionRefusesAKeyOfTheEmbeddedStackWhereverItLies() {
        assertThat(key(Optional.of(embedded()), SigningKeyFile.PASSWORD, PUBLIC, "production")
                        .findings())
                .containsExactly("patuh.documents.signing-key-file names a key of the embedded stack");
    }

    @Test
    void productionRefusesAnAddressWithoutTls() {
        assertThat(key(Optional.of(embedded()), SigningKeyFile.PASSWORD, "http://localhost:8083", "production")
                        .findings())
                .anyMatch(finding -> finding.startsWith("patuh.documents.public-url is not an https address"));
    }

    @Test
    void productionRefusesAFileThatIsNoKeyAndAWrongPassword() throws IOException {
        Path none = Files.writeString(folder.resolve("none.p12"), "bukan kunci");

        assertThat(key(Optional.of(none), "rahasia", PUBLIC, "production").findings())
                .containsExactly("patuh.documents.signing-key-file names a file that is no PKCS#12 with a key, or its"
                        + " password is wrong");
        assertThat(key(Optional.of(embedded()), "salah", PUBLIC, "production").findings())
                .hasSize(1);
    }

    private Path embedded() {
        return SigningKeyFile.at(folder.resolve("documents.p12")).file();
    }

    private static SigningKey key(Optional<Path> file, String password, String address, String environment) {
        DocumentsConfig config = new DocumentsConfig() {
            @Override
            public URI publicUrl() {
                return URI.create(address);
            }

            @Override
            public Optional<Path> signingKeyFile() {
                return file;
            }

            @Override
            public Optional<String> signingKeyPassword() {
                return Optional.of(password);
            }

            @Override
            public Optional<URI> timeStampUrl() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> officesFile() {
                return Optional.empty();
            }
        };
        return new SigningKey(config, NOW, environment);
    }
}
