package id.patuh.compliance.complaint;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Conditional;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;

/** What becomes of a complaint. */
@Path("/v1/complaints/{id}/actions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMPLAINT_OFFICER)
@Conditional
@Tag(name = "Complaints")
@Refuses(
        in = InspectionProblem.class,
        codes = {"COMPLAINT_UNKNOWN", "COMPLAINT_CLOSED"})
class ComplaintActionResource {
    private final ComplaintService service;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    ComplaintActionResource(ComplaintService service, Preconditions preconditions, CurrentCaller caller) {
        this.service = service;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @POST
    @Path("/acknowledge")
    @Idempotent
    @Tagged
    @Operation(operationId = "acknowledgeComplaint", summary = "Note that the complainant was told that it came in")
    @APIResponseSchema(value = ComplaintSummary.class, responseDescription = "The complaint, without what was said")
    public Response acknowledge(@PathParam("id") @Parameter(description = "Id of the complaint") UUID id) {
        return answer(service.acknowledge(id, preconditions.expected(), caller.get()));
    }

    @POST
    @Path("/link")
    @Idempotent
    @Tagged
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("EMPLOYER_UNKNOWN")
    @Operation(operationId = "linkComplaint", summary = "Say which employer a complaint is about")
    @APIResponseSchema(value = ComplaintSummary.class, responseDescription = "The complaint, without what was said")
    public Response link(
            @PathParam("id") @Parameter(description = "Id of the complaint") UUID id,
            @NotNull @Valid ComplaintBodies.Link body) {
        return answer(service.link(id, body.employerId(), preconditions.expected(), caller.get()));
    }

    @POST
    @Path("/settle")
    @Idempotent
    @Tagged
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "settleComplaint", summary = "End a complaint that was settled")
    @APIResponseSchema(value = ComplaintSummary.class, responseDescription = "The complaint, without what was said")
    public Response settle(
            @PathParam("id") @Parameter(description = "Id of the complaint") UUID id,
            @NotNull @Valid ComplaintBodies.Outcome body) {
        return answer(service.end(id, ComplaintState.SETTLED, body.outcome(), preconditions.expected(), caller.get()));
    }

    @POST
    @Path("/dismiss")
    @Idempotent
    @Tagged
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "dismissComplaint", summary = "End a complaint that has nothing to settle")
    @APIResponseSchema(value = ComplaintSummary.class, responseDescription = "The complaint, without what was said")
    public Response dismiss(
            @PathParam("id") @Parameter(description = "Id of the complaint") UUID id,
            @NotNull @Valid ComplaintBodies.Outcome body) {
        return answer(
                service.end(id, ComplaintState.DISMISSED, body.outcome(), preconditions.expected(), caller.get()));
    }

    private static Response answer(ComplaintSummary complaint) {
        return Response.ok(complaint)
                .tag(Preconditions.tag(complaint.version()))
                .build();
    }
}
