package id.patuh.sanctions.work.job;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.jobs.JobView;
import id.patuh.kit.openapi.Refuses;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Gives the work of an absent officer to another one. */
@Path("/v1/work/reassignments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleGroups.CASE_ACTORS)
@Tag(name = "Work")
@Refuses(in = SanctionsProblem.class)
class ReassignmentResource {
    private final ReassignmentService service;
    private final CurrentCaller caller;

    ReassignmentResource(ReassignmentService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Refuses("OFFICER_ABSENT")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reassignWork", summary = "Give all work of an officer to another one")
    @APIResponse(
            responseCode = "202",
            description = "Accepted; follow the job at `Location`",
            headers = @Header(name = "Location", description = "The job", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response order(@NotNull @Valid Reassignment order) {
        JobView job = service.order(order, caller.get());
        return Response.accepted(job)
                .location(URI.create("/v1/jobs/" + job.id()))
                .build();
    }
}
