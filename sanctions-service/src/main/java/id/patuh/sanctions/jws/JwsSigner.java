package id.patuh.sanctions.jws;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import id.patuh.contracts.event.EventJson;

/** Signs and checks JSON as compact JWS, ES256. See RFC 7515 */
@ApplicationScoped
public class JwsSigner {
    private static final Logger LOG = Logger.getLogger(JwsSigner.class);
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final int PARTS = 3;

    private final Optional<JwsKey> key;
    private final List<JwsPublicKey> trusted;

    JwsSigner(JwsConfig config, @ConfigProperty(name = "patuh.environment") String environment) {
        boolean production = environment.equalsIgnoreCase("production");
        this.key = config.keyFile()
                .map(JwsKey::read)
                .or(() -> production ? Optional.empty() : Optional.of(JwsKey.generated()));
        this.trusted = Stream.concat(
                        key.map(JwsKey::open).stream(),
                        config.formerKeyFiles().orElse(List.of()).stream().map(JwsPublicKey::read))
                .toList();
        if (key.isEmpty()) {
            LOG.warn("There are no status lists and no anchors of histories: patuh.sanctions.signing.key-file is not set");
        }
    }

    /** The key; empty where nothing is signed. */
    public Optional<JwsKey> key() {
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
    public String sign(JwsKey with, String type, Object content) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "ES256");
        header.put("kid", with.open().id());
        header.put("typ", type);
        String signed = part(header) + "." + part(content);
        return signed + "." + BASE64URL.encodeToString(with.sign(signed.getBytes(StandardCharsets.US_ASCII)));
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
