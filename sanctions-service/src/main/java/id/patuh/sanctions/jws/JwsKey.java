package id.patuh.sanctions.jws;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** The key with which this service signs tokens, ES256. */
public final class JwsKey {
    private static final String CURVE = "secp256r1";

    private final PrivateKey secret;
    private final JwsPublicKey open;

    private JwsKey(PrivateKey secret, JwsPublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /**
     * The key of a PEM file.
     *
     * @throws IllegalStateException if the file has no pair of keys that belong together
     */
    static JwsKey read(Path file) {
        try {
            byte[] encoded = PemFile.read(file).block("PRIVATE KEY");
            PrivateKey secret = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            JwsKey key = new JwsKey(secret, JwsPublicKey.read(file));
            byte[] sample = file.toString().getBytes(StandardCharsets.UTF_8);
            if (!key.open.signed(sample, key.sign(sample))) {
                throw new IllegalStateException("The two keys of " + file + " do not belong together");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The file " + file + " has no keys of the curve P-256", e);
        }
    }

    /** A new key, for as long as the service runs. */
    static JwsKey generated() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            KeyPair pair = generator.generateKeyPair();
            return new JwsKey(pair.getPrivate(), new JwsPublicKey((ECPublicKey) pair.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What anybody checks its signatures with. */
    public JwsPublicKey open() {
        return open;
    }

    /** Signs with ES256. See RFC 7518 section 3.4 */
    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(secret);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of this service cannot sign", e);
        }
    }
}
