package id.patuh.sanctions.history.anchor;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Public keys of the anchors, open to anybody: who holds an anchor checks it without an account. */
@Path("/v1/history/keys")
@PermitAll
@Tag(name = "History")
class AnchorKeyResource {
    private final AnchorQuery query;

    AnchorKeyResource(AnchorQuery query) {
        this.query = query;
    }

    /** Public keys, as a JWK set. */
    @Schema(name = "HistoryKeys")
    record Keys(List<Map<String, String>> keys) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getHistoryKeys", summary = "Read the public keys of the anchors")
    @APIResponse(responseCode = "200", description = "A JWK set; the key in use first, then former ones")
    public Keys keys() {
        return new Keys(query.keys());
    }
}
