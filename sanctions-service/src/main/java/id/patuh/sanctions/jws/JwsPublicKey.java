package id.patuh.sanctions.jws;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import id.patuh.documents.Sha256;

/** What anybody needs to check a signature of this service: a key of the curve P-256 for ES256. */
public final class JwsPublicKey {
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final int COORDINATE = 32;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final ECPublicKey key;
    private final String id;

    JwsPublicKey(ECPublicKey key) {
        this.key = key;
        this.id = thumbprint(key);
    }

    /**
     * The public key of a PEM file.
     *
     * @throws IllegalStateException if the file has none
     */
    static JwsPublicKey read(Path file) {
        try {
            byte[] encoded = PemFile.read(file).block("PUBLIC KEY");
            if (KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded))
                    instanceof ECPublicKey key) {
                return new JwsPublicKey(key);
            }
            throw new IllegalStateException("The file " + file + " has no key of the curve P-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The file " + file + " has no key of the curve P-256", e);
        }
    }

    /** Thumbprint of the key. See RFC 7638 */
    public String id() {
        return id;
    }

    /** As a JWK. */
    public Map<String, String> jwk() {
        Map<String, String> jwk = members(key);
        jwk.put("kid", id);
        jwk.put("alg", "ES256");
        jwk.put("use", "sig");
        return jwk;
    }

    /** Whether a signature is of the private key that belongs to this one. */
    boolean signed(byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
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
        byte[] hash = Sha256.of(json.append('}').toString().getBytes(StandardCharsets.UTF_8));
        return BASE64URL.encodeToString(hash);
    }
}
