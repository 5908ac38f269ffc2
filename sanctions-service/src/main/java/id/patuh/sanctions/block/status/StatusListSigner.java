package id.patuh.sanctions.block.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;

/** Makes Status List Tokens. See draft-ietf-oauth-status-list-20 section 5.1 */
@ApplicationScoped
class StatusListSigner {
    private static final Logger LOG = Logger.getLogger(StatusListSigner.class);
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final StatusListConfig config;
    private final Optional<StatusListKey> key;

    StatusListSigner(StatusListConfig config, @ConfigProperty(name = "patuh.environment") String environment) {
        this.config = config;
        boolean production = environment.equalsIgnoreCase("production");
        this.key = config.keyFile()
                .map(StatusListKey::read)
                .or(() -> production ? Optional.empty() : Optional.of(StatusListKey.generated()));
        if (key.isEmpty()) {
            LOG.warn("There are no status lists: patuh.sanctions.status-lists.key-file is not set");
        }
    }

    /** The key; empty where no lists are made. */
    Optional<StatusListKey> key() {
        return key;
    }

    /** Name of a list, which is also its address. */
    String uri(StatusListId list) {
        return config.publicUrl() + StatusListId.PATH + "/" + list;
    }

    /** A list as a signed JWT. */
    String sign(StatusListKey with, StatusListId list, StatusBits statuses, Instant issuedAt, Instant expiresAt) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "ES256");
        header.put("kid", with.id());
        header.put("typ", "statuslist+jwt");
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", uri(list));
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        claims.put("ttl", config.ttl().toSeconds());
        claims.put(
                "status_list",
                Map.of("bits", StatusListId.BITS, "lst", statuses.encoded(), "aggregation_uri", aggregation()));
        String content = part(header) + "." + part(claims);
        byte[] signature = with.sign(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + BASE64URL.encodeToString(signature);
    }

    private String aggregation() {
        return config.publicUrl() + StatusListId.PATH;
    }

    private static String part(Map<String, Object> members) {
        try {
            return BASE64URL.encodeToString(EventJson.mapper().writeValueAsBytes(members));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
