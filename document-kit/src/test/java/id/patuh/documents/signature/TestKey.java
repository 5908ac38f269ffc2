package id.patuh.documents.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A key of a test and its certificate, made by the JDK. */
final class TestKey {
    static final char[] PASSWORD = "rahasia-uji".toCharArray();

    private TestKey() {}

    static Path make(Path folder, String algorithm) {
        return make(folder, algorithm, "KeyUsage=digitalSignature");
    }

    static Path make(Path folder, String algorithm, String extension) {
        Path file = folder.resolve(algorithm + extension.length() + ".p12");
        if (Files.exists(file)) {
            return file;
        }
        try {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "office",
                            "-keyalg",
                            algorithm,
                            "-dname",
                            "CN=Kepala Kantor Uji",
                            "-ext",
                            extension,
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            new String(PASSWORD),
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(keytool.getInputStream().readAllBytes());
            if (keytool.waitFor() != 0 || !Files.exists(file)) {
                throw new IllegalStateException(output);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static KeySigner signer(Path folder, Optional<TimeStamper> timeStamper) {
        try {
            return KeySigner.read(make(folder, "RSA"), PASSWORD, timeStamper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
