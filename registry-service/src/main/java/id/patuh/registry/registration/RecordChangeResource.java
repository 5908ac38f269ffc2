package id.patuh.registry.registration;

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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.openapi.Refuses;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.record.RecordExamples;
import id.patuh.registry.record.RecordView;

/** Changes of records over HTTP. */
@Path("/v1/records/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
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
    @RolesAllowed({Roles.REGISTRY_WRITER, Roles.BPJS_TK_OFFICER, Roles.BPJS_KES_OFFICER, Roles.ADMIN})
    @Refuses(
            in = RegistryProblem.class,
            codes = {
                "RECORD_NOT_FOUND",
                "STATEMENT_NOT_FOUND",
                "COVERAGE_NOT_FOUND",
                "IDENTIFIER_IN_USE",
                "OLDER_THAN_HELD",
                "REPLACEMENT_IMPOSSIBLE"
            })
    @Operation(
            operationId = "changeRecord",
            summary = "Change a record",
            description =
                    "By the agency that gives its number, its region before and after in the caller's scope. A merge patch of the latest"
                            + " statement of a workplace, or of one programme of a registration, on the day of that statement or a later one;"
                            + " the same values change nothing. Or replacedBy and from: the record of the same kind and employer that counts in"
                            + " its place from that day, as where a number was renewed; null takes that back. What was recorded of days past"
                            + " is corrected by corrections.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(implementation = RecordBody.Patch.class),
                            examples = {
                                @ExampleObject(name = "address", value = RegistrationExamples.PATCH),
                                @ExampleObject(name = "closing", value = RegistrationExamples.CLOSING),
                                @ExampleObject(name = "programme", value = RegistrationExamples.PROGRAMME_PATCH),
                                @ExampleObject(name = "replacement", value = RegistrationExamples.REPLACEMENT)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The record as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordView.class),
                            examples = @ExampleObject(name = "workplace", value = RecordExamples.RECORD)))
    public Response change(
            @Parameter(description = "Id of the record", example = RecordExamples.ID) @PathParam("id") UUID id,
            JsonNode patch) {
        RecordView record = service.change(id, patch, preconditions.expected(), caller.get());
        return Response.ok(record).tag(Preconditions.tag(record.version())).build();
    }
}
