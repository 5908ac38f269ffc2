package id.patuh.registry.correction;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import id.patuh.kit.etag.Conditional;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.record.RecordExamples;
import id.patuh.registry.record.StatementView;

/** Corrections over HTTP. */
@Path("/v1/records/{id}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
class CorrectionResource {
    private final CorrectionService service;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    CorrectionResource(CorrectionService service, CurrentCaller caller, Preconditions preconditions) {
        this.service = service;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @Conditional
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REGISTRY_WRITER, Roles.BPJS_TK_OFFICER, Roles.BPJS_KES_OFFICER, Roles.ADMIN})
    @Refuses(
            in = RegistryProblem.class,
            codes = {
                "RECORD_NOT_FOUND",
                "STATEMENT_NOT_FOUND",
                "RECORD_SUPERSEDED",
                "RECORD_NOT_CORRECTABLE",
                "PROFILE_NEEDED"
            })
    @Operation(
            operationId = "correctRecord",
            summary = "Correct a statement of a record",
            description =
                    "Adds a statement that takes the place of one that stands: other facts, another day, another end, or nothing at all"
                            + " (withdraw). What stands now, the events and all that is computed from them follow; what was known before is"
                            + " still read with recordedAt. By the agency that gives the record's number, its region before and after in the"
                            + " caller's scope. If-Match with the ETag of the record is required. The last statement of an employer can be"
                            + " corrected, not withdrawn.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionBody.class),
                            examples = {
                                @ExampleObject(name = "correction", value = CorrectionExamples.CORRECTION),
                                @ExampleObject(name = "withdrawal", value = CorrectionExamples.WITHDRAWAL)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the ETag is that of the record",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatementView.class),
                            examples = @ExampleObject(name = "statement", value = CorrectionExamples.STATEMENT)))
    public Response correct(
            @Parameter(description = "Id of the record", example = RecordExamples.ID) @PathParam("id") UUID id,
            JsonNode body) {
        CorrectionService.Made made = service.correct(id, body, preconditions.expected(), caller.get());
        return Response.created(URI.create(
                        "/v1/records/" + id + "/history/" + made.statement().statementId()))
                .tag(Preconditions.tag(made.version()))
                .entity(made.statement())
                .build();
    }
}
