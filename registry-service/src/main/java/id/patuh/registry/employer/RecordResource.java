package id.patuh.registry.employer;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.openapi.Refuses;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.fact.FactVersion;

/** Single records of the history over HTTP. */
@Path("/v1/employers/{id}/history/{recordId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers", description = "Who the employers are")
class RecordResource {
    private final EmployerReading reading;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    RecordResource(EmployerReading reading, CurrentCaller caller, Preconditions preconditions) {
        this.reading = reading;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({
        Roles.REGISTRY_READER,
        Roles.REGISTRY_WRITER,
        Roles.INTEGRATOR,
        Roles.AUDITOR,
        Roles.ADMIN,
        Roles.BPJS_TK_OFFICER,
        Roles.BPJS_KES_OFFICER,
        Roles.KEMENAKER_INSPECTOR,
        Roles.KEMENAKER_SUPERVISOR
    })
    @Refuses(
            in = RegistryProblem.class,
            codes = {"EMPLOYER_NOT_FOUND", "RECORD_NOT_FOUND"})
    @Operation(
            operationId = "getEmployerRecord",
            summary = "Read a record of the history",
            description =
                    "One accepted set of facts as it was recorded; supersededBy tells whether another took its place since. The ETag is the"
                            + " employer's.")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FactVersion.class),
                            examples = @ExampleObject(name = "record", value = EmployerExamples.RECORD)))
    public Response get(
            @Parameter(description = "Id of the employer", example = EmployerExamples.ID) @PathParam("id") UUID id,
            @Parameter(description = "Id of the record", example = EmployerExamples.RECORD_ID) @PathParam("recordId")
                    UUID recordId) {
        EmployerReading.Recorded found = reading.recorded(id, recordId, caller.get());
        return preconditions.respond(found.version(), found::record).build();
    }
}
