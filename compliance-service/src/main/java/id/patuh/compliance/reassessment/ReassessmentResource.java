package id.patuh.compliance.reassessment;

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

/** Runs over all employers over HTTP. */
@Path("/v1/reassessments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.POLICY_AUTHOR, Roles.POLICY_APPROVER, Roles.ADMIN})
@Tag(name = "Reassessments", description = "Runs over all employers")
class ReassessmentResource {
    private final ReassessmentService reassessments;
    private final CurrentCaller caller;

    ReassessmentResource(ReassessmentService reassessments, CurrentCaller caller) {
        this.reassessments = reassessments;
        this.caller = caller;
    }

    /** An order of a run; the reason is for the audit trail. */
    @Schema(name = "ReassessmentOrder")
    record Order(
            @Schema(examples = "Calendar of 2027 was corrected") @NotBlank @Size(max = 500)
            String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "orderReassessment", summary = "Assess all employers again")
    @APIResponse(
            responseCode = "202",
            description = "Accepted; follow the job at `Location`",
            headers = @Header(name = "Location", description = "The job", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response order(@NotNull @Valid Order order) {
        caller.get().requireNational();
        JobView job = reassessments.order(order.reason());
        return Response.accepted(job)
                .location(URI.create("/v1/jobs/" + job.id()))
                .build();
    }
}
