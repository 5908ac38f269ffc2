package id.patuh.registry.correction;

import static id.patuh.registry.Example.RECORD;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Conditional;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.record.StatementView;

/** Corrections over HTTP. */
@Path("/v1/records/{id}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@Refuses(in = RegistryProblem.class, codes = "RECORD_NOT_FOUND")
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
    @RolesAllowed(RoleGroups.RECORD_WRITERS)
    @Refuses({"STATEMENT_NOT_FOUND", "RECORD_SUPERSEDED", "RECORD_NOT_CORRECTABLE", "PROFILE_NEEDED"})
    @Tagged
    @Operation(operationId = "correctRecord", summary = "Correct a statement of a record")
    @RequestBodySchema(CorrectionBody.class)
    @APIResponseSchema(
            value = StatementView.class,
            responseCode = "201",
            responseDescription = "Recorded; the ETag is that of the record")
    public Response correct(
            @Parameter(description = "Id of the record", example = RECORD) @PathParam("id") UUID id, JsonNode body) {
        CorrectionService.Made made = service.correct(id, body, preconditions.expected(), caller.get());
        return Response.created(URI.create(
                        "/v1/records/" + id + "/history/" + made.statement().statementId()))
                .tag(Preconditions.tag(made.version()))
                .entity(made.statement())
                .build();
    }
}
