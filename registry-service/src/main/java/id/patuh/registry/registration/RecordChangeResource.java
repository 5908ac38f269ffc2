package id.patuh.registry.registration;

import static id.patuh.registry.Example.RECORD;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.record.RecordView;

/** Changes of records over HTTP. */
@Path("/v1/records/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@Refuses(in = RegistryProblem.class, codes = "RECORD_NOT_FOUND")
class RecordChangeResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final RecordService service;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    RecordChangeResource(RecordService service, CurrentCaller caller, Preconditions preconditions) {
        this.service = service;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @PATCH
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(RoleGroups.RECORD_WRITERS)
    @Refuses({
        "STATEMENT_NOT_FOUND",
        "COVERAGE_NOT_FOUND",
        "IDENTIFIER_IN_USE",
        "OLDER_THAN_HELD",
        "REPLACEMENT_IMPOSSIBLE"
    })
    @Tagged
    @Operation(operationId = "changeRecord", summary = "Change a record")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = RecordBody.Patch.class)))
    @APIResponseSchema(value = RecordView.class, responseDescription = "The record as it is now")
    public Response change(
            @Parameter(description = "Id of the record", example = RECORD) @PathParam("id") UUID id, JsonNode patch) {
        RecordView record = service.change(id, patch, preconditions.expected(), caller.get());
        return Response.ok(record).tag(Preconditions.tag(record.version())).build();
    }
}
