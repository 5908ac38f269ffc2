package id.patuh.devstack.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The RSA key pair of an embedded stack as two PEM files. It stands in for an identity provider; a production service
 * never sees it.
 *
 * @param privateKey what tokens are signed with; readable by its owner only
 */
public record KeyFiles(Path publicKey, Path privateKey) {
    private static final int KEY_BITS = 2048;

    /**
     * The keys of a folder, made at first use.
     *
     * @param folder holds the keys and nothing else; made if it does not exist
     */
    public static KeyFiles in(Path folder) {
        var files = at(folder);
        if (files.exist()) {
            return files;
        }
        try {
            Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
            Path made = Files.createTempDirectory(parent, "keys");
            at(made).generate();
            publish(made, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Two commands may make keys at once, and the two halves of a pair must come from one of them: the first. */
    private static void publish(Path made, Path folder) throws IOException {
        try {
            Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!at(folder).exist()) {
                throw e;
            }
            Files.delete(at(made).publicKey);
            Files.delete(at(made).privateKey);
            Files.delete(made);
        }
    }

    private static KeyFiles at(Path folder) {
        return new KeyFiles(folder.resolve("public.pem"), folder.resolve("private.pem"));
    }

    private boolean exist() {
        return Files.exists(publicKey) && Files.exists(privateKey);
    }

    /** The verification key in base64, without the PEM frame. */
    public String publicKeyText() {
        return base64(publicKey);
    }

    /** The signing key. */
    public PrivateKey readPrivateKey() {
        try {
            byte[] der = Base64.getDecoder().decode(base64(privateKey));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key file " + privateKey + " holds no RSA key", e);
        }
    }

    private static String base64(Path pem) {
        try {
            return Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void generate() throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair pair = generator.generateKeyPair();
            Files.createFile(
                    privateKey, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot make RSA keys", e);
        }
    }

    private static String pem(String kind, byte[] der) {
        var encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN " + kind + "-----\n" + encoder.encodeToString(der) + "\n-----END " + kind + "-----\n";
    }
}
