package id.patuh.devstack.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void theKeyIsMadeOnceAndOnlyTheOwnerReadsIt() throws Exception {
        Path file = folder.resolve("state/documents.p12");
        byte[] first = Files.readAllBytes(SigningKeyFile.at(file).file());

        assertThat(Files.readAllBytes(SigningKeyFile.at(file).file())).isEqualTo(first);
        assertThat(file.getParent().toFile().list()).containsExactly("documents.p12");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void itsCertificateSaysThatItIsOfTheEmbeddedStack() throws Exception {
        Path file = SigningKeyFile.at(folder.resolve("documents.p12")).file();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, SigningKeyFile.PASSWORD.toCharArray());
        }

        X509Certificate certificate = (X509Certificate) store.getCertificate("documents");

        assertThat(certificate.getSubjectX500Principal().getName()).contains("OU=Patuh embedded stack");
    }
}
