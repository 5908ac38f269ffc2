package id.patuh.sanctions.block.answer;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import id.patuh.kit.caller.Roles;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.jobs.JobView;
import id.patuh.kit.openapi.Refuses;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Runs over all rows of the look-up. */
@Path("/v1/service-blocks/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Service blocks", description = "May this service be given to this employer?")
@Refuses(in = SanctionsProblem.class)
class AnswerRebuildResource {
    private final AnswerRebuildService rebuilds;
    private final CurrentCaller caller;

    AnswerRebuildResource(AnswerRebuildService rebuilds, CurrentCaller caller) {
        this.rebuilds = rebuilds;
        this.caller = caller;
    }

    /** An order of a run; the reason is for the audit trail. */
    @Schema(name = "AnswerRebuildOrder")
    record Order(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "orderAnswerRebuild", summary = "Compare all rows of the look-up with the history")
    @APIResponse(
            responseCode = "202",
            description = "Accepted; follow the job at `Location`",
            headers = @Header(name = "Location", description = "The job", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response order(@NotNull @Valid Order order) {
        caller.get().requireNational();
        JobView job = rebuilds.order(order.reason());
        return Response.accepted(job)
                .location(URI.create("/v1/jobs/" + job.id()))
                .build();
    }
}
