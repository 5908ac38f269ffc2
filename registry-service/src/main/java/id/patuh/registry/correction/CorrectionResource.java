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
import id.patuh.registry.fact.FactVersion;

/** Corrections over HTTP. */
@Path("/v1/employers/{id}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers", description = "Who the employers are")
class CorrectionResource {
    private final CorrectionService service;
    private final CurrentCaller caller;

    CorrectionResource(CorrectionService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Conditional
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REGISTRY_WRITER, Roles.BPJS_TK_OFFICER, Roles.BPJS_KES_OFFICER, Roles.ADMIN})
    @Refuses(
            in = RegistryProblem.class,
            codes = {
                "EMPLOYER_NOT_FOUND",
                "EMPLOYER_MERGED",
                "RECORD_NOT_FOUND",
                "RECORD_SUPERSEDED",
                "RECORD_NOT_CORRECTABLE",
                "PERIOD_CONFLICT",
                "PROFILE_NEEDED"
            })
    @Operation(
            operationId = "correctEmployer",
            summary = "Correct a record of the history",
            description =
                    "Adds a record that takes the place of one that stands: other facts, another period, an end, or nothing at all (withdraw)."
                            + " Periods are half-open, [validFrom, validTo): those that touch share no day. The correction must stay between"
                            + " its neighbours of the same set; 409 PERIOD_CONFLICT names the record it meets and its period. What stands now,"
                            + " the event and all that is derived from it follow; what was known before is still read with recordedAt. A"
                            + " declaration is corrected by KEMENAKER, a programme by the BPJS that runs it. If-Match with the ETag of the"
                            + " employer is required. The same file, imported again, does not take a correction back.")
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
            description = "Recorded; the ETag is that of the employer",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FactVersion.class),
                            examples = @ExampleObject(name = "record", value = CorrectionExamples.RECORD)))
    public Response correct(
            @Parameter(description = "Id of the employer", example = CorrectionExamples.ID) @PathParam("id") UUID id,
            JsonNode body) {
        CorrectionService.Made made = service.correct(id, body, caller.get());
        return Response.created(URI.create(
                        "/v1/employers/" + id + "/history/" + made.record().id()))
                .tag(Preconditions.tag(made.version()))
                .entity(made.record())
                .build();
    }
}
