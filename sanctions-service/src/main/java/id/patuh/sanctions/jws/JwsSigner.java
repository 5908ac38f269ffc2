package id.patuh.sanctions.jws;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.startup.StartupCheck;

/** Signs and checks JSON as compact JWS, ES256. Production does not start without a key of its own. See RFC 7515 */
@ApplicationScoped
public class JwsSigner implements StartupCheck {
    private static final String FILE = "patuh.sanctions.signing.key-file";
    private static final String EMBEDDED = ".patuh";
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final int PARTS = 3;

    private final JwsConfig config;
    private final JwsKey key;
    private final List<JwsPublicKey> trusted;

    JwsSigner(JwsConfig config) {
        this.config = config;
        this.key = config.keyFile().map(JwsKey::read).orElseGet(JwsKey::generated);
        this.trusted = Stream.concat(
                        Stream.of(key.open()),
                        config.formerKeyFiles().orElse(List.of()).stream().map(JwsPublicKey::read))
                .toList();
    }

    @Override
    public List<String> findings() {
        if (config.keyFile().isEmpty()) {
            return List.of(FILE
                    + " is not set: it names a PEM file with the key that signs status lists and anchors of histories");
        }
        for (Path part : config.keyFile().get()) {
            if (part.toString().equals(EMBEDDED)) {
                return List.of(FILE + " names a key of the embedded stack");
            }
        }
        return List.of();
    }

    /** The key in use. */
    public JwsKey key() {
        return key;
    }

    /** The public keys of what is and was signed, as JWKs; the one in use first. */
    public List<Map<String, String>> keys() {
        return trusted.stream().map(JwsPublicKey::jwk).toList();
    }

    /**
     * Signs.
     *
     * @param type what the token is, its header {@code typ}
     * @param content anything that JSON can say
     */
    public String sign(String type, Object content) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "ES256");
        header.put("kid", key.open().id());
        header.put("typ", type);
        String signed = part(header) + "." + part(content);
        return signed + "." + BASE64URL.encodeToString(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * The content of a token.
     *
     * @return empty unless it is of this type and signed by a key of this service
     */
    public Optional<JsonNode> content(String token, String type) {
        String[] parts = token.split("\\.");
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        JsonNode header = json(parts[0]);
        if (!header.path("typ").asText().equals(type)
                || !header.path("alg").asText().equals("ES256")) {
            return Optional.empty();
        }
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        return trusted.stream()
                .filter(known -> known.id().equals(header.path("kid").asText()))
                .filter(known -> known.signed(signed, bytes(parts[2])))
                .findFirst()
                .map(known -> json(parts[1]));
    }

    private static String part(Object members) {
        try {
            return BASE64URL.encodeToString(EventJson.mapper().writeValueAsBytes(members));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode json(String part) {
        try {
            return EventJson.mapper().readTree(bytes(part));
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** What is no base64url is no signature of anything. */
    private static byte[] bytes(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException notEncoded) {
            return new byte[0];
        }
    }
}
