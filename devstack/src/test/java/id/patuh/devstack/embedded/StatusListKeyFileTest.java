package id.patuh.devstack.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusListKeyFileTest {
    @Test
    void theKeysAreMadeOnceAndForTheirOwnerOnly(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("made/status-list.pem");
        String first = Files.readString(StatusListKeyFile.at(file).file());
        assertThat(first).contains("-----BEGIN PUBLIC KEY-----").contains("-----BEGIN PRIVATE KEY-----");
        assertThat(Files.readString(StatusListKeyFile.at(file).file())).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }
}
