package id.patuh.kit.nik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.patuh.kit.startup.StartupCheck;

/** Without a proper key the service does not start. */
class NikKeyTest {
    @TempDir
    private Path folder;

    @Test
    void aServiceWithoutKeyIsRefusedEverywhere() {
        NikKey key = key(null, "test");
        assertThat(key.scope()).isEqualTo(StartupCheck.Scope.EVERYWHERE);
        assertThat(key.findings()).singleElement().asString().contains("patuh.nik-key-file is not set");
    }

    @Test
    void aFileThatIsMissingOrNoBase64IsRefused() throws IOException {
        assertThat(key(folder.resolve("none"), "production").findings())
                .singleElement()
                .asString()
                .contains("cannot be read");
        assertThat(key(write("not base64!"), "production").findings())
                .singleElement()
                .asString()
                .contains("not base64");
    }

    @Test
    void aKeyThatIsShortOrRegularIsRefused() throws IOException {
        for (byte[] weak : new byte[][] {random(31), new byte[64], "aaaabbbbaaaabbbbaaaabbbbaaaabbbb".getBytes()}) {
            assertThat(key(write(Base64.getEncoder().encodeToString(weak)), "embedded")
                            .findings())
                    .singleElement()
                    .asString()
                    .contains("can be guessed");
        }
    }

    @Test
    void productionRefusesTheKeyOfTheEmbeddedStack() throws IOException {
        Path embedded = Files.createDirectories(folder.resolve(".patuh")).resolve("nik.key");
        Files.writeString(embedded, Base64.getEncoder().encodeToString(random(32)));
        assertThat(key(embedded, "embedded").findings()).isEmpty();
        assertThat(key(embedded, "production").findings())
                .singleElement()
                .asString()
                .contains("embedded stack");
    }

    @Test
    void aRandomKeyIsGoodAndNamedByItsOwnId() throws IOException {
        String first = Base64.getEncoder().encodeToString(random(32));
        NikKey key = key(write(first + "\n"), "production");
        assertThat(key.findings()).isEmpty();
        assertThat(key.id())
                .matches("[0-9a-f]{12}")
                .isEqualTo(key(write(first), "production").id());
        assertThat(key.id())
                .isNotEqualTo(key(write(Base64.getEncoder().encodeToString(random(33))), "production")
                        .id());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "key", ""), text);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static NikKey key(Path file, String environment) {
        return new NikKey(Optional.ofNullable(file), environment.equals("production"));
    }
}
