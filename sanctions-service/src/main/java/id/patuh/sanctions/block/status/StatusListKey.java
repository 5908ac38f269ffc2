package id.patuh.sanctions.block.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key that signs status lists, ES256. */
final class StatusListKey {
    private static final String CURVE = "secp256r1";
    private static final int COORDINATE = 32;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final String id;

    private StatusListKey(KeyPair pair) {
        this.pair = pair;
        this.id = thumbprint((ECPublicKey) pair.getPublic());
    }

    /**
     * The key of a file.
     *
     * @throws IllegalStateException if the file has no pair of keys that belong together
     */
    static StatusListKey read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            KeyFactory factory = KeyFactory.getInstance("EC");
            StatusListKey key = new StatusListKey(new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(block(file, text, "PUBLIC KEY"))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(block(file, text, "PRIVATE KEY")))));
            byte[] sample = file.toString().getBytes(StandardCharsets.UTF_8);
            if (!key.signed(sample, key.sign(sample))) {
                throw new IllegalStateException("The two keys of " + file + " do not belong together");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The file " + file + " has no keys of the curve P-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read", e);
        }
    }

    /** A new key, for as long as the service runs. */
    static StatusListKey generated() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return new StatusListKey(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] block(Path file, String pem, String kind) {
        Matcher found = Pattern.compile("-----BEGIN " + kind + "-----([A-Za-z0-9+/=\\s]+)-----END " + kind + "-----")
                .matcher(pem);
        if (!found.find()) {
            throw new IllegalStateException("The file " + file + " has no " + kind);
        }
        return Base64.getMimeDecoder().decode(found.group(1));
    }

    /** Thumbprint of the public key. See RFC 7638 */
    String id() {
        return id;
    }

    /** The public key as a JWK. */
    Map<String, String> jwk() {
        Map<String, String> jwk = members((ECPublicKey) pair.getPublic());
        jwk.put("kid", id);
        jwk.put("alg", "ES256");
        jwk.put("use", "sig");
        return jwk;
    }

    /** Signs with ES256. See RFC 7518 section 3.4 */
    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the status lists cannot sign", e);
        }
    }

    /** Whether a signature is this key's. */
    boolean signed(byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(pair.getPublic());
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The members that identify a key, in the order in which they are hashed. */
    private static Map<String, String> members(ECPublicKey key) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("crv", "P-256");
        members.put("kty", "EC");
        members.put("x", coordinate(key.getW().getAffineX()));
        members.put("y", coordinate(key.getW().getAffineY()));
        return members;
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return BASE64URL.encodeToString(fixed);
    }

    private static String thumbprint(ECPublicKey key) {
        StringBuilder json = new StringBuilder("{");
        members(key).forEach((name, value) -> json.append(json.length() == 1 ? "" : ",")
                .append('"' + name + "\":\"" + value + '"'));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(json.append('}').toString().getBytes(StandardCharsets.UTF_8));
            return BASE64URL.encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
