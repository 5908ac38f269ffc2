package id.patuh.sanctions.block.status;

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

/** Public keys of the status lists, open to anybody: a list is checked where there is no account, nor a connection. */
@Path("/v1/service-blocks/status-lists/keys")
@PermitAll
@Tag(name = "Service blocks")
class StatusListKeyResource {
    private final StatusListService lists;

    StatusListKeyResource(StatusListService lists) {
        this.lists = lists;
    }

    /** Public keys, as a JWK set. */
    @Schema(name = "StatusListKeys")
    record Keys(List<Map<String, String>> keys) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getStatusListKeys", summary = "Read the public keys of the status lists")
    @APIResponse(responseCode = "200", description = "A JWK set")
    public Keys keys() {
        return new Keys(lists.keys());
    }
}
