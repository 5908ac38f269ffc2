package id.patuh.sanctions.block.status;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.jws.JwsSigner;

/** Makes Status List Tokens. See draft-ietf-oauth-status-list-20 section 5.1 */
@ApplicationScoped
class StatusListSigner {
    private final StatusListConfig config;
    private final JwsSigner signer;

    StatusListSigner(StatusListConfig config, JwsSigner signer) {
        this.config = config;
        this.signer = signer;
    }

    /** Id of the key in use. */
    String keyId() {
        return signer.key().open().id();
    }

    /** The public keys, as JWKs. */
    List<Map<String, String>> keys() {
        return signer.keys();
    }

    /** Name of a list, which is also its address. */
    String uri(StatusListId list) {
        return config.publicUrl() + StatusListId.PATH + "/" + list;
    }

    /** A list as a signed JWT. */
    String sign(StatusListId list, StatusBits statuses, Instant issuedAt, Instant expiresAt) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", uri(list));
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        claims.put("ttl", config.ttl().toSeconds());
        claims.put(
                "status_list",
                Map.of("bits", StatusListId.BITS, "lst", statuses.encoded(), "aggregation_uri", aggregation()));
        return signer.sign("statuslist+jwt", claims);
    }

    private String aggregation() {
        return config.publicUrl() + StatusListId.PATH;
    }
}
