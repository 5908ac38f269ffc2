package id.patuh.compliance.complaint;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;

/** Complaints over HTTP. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMPLAINT_OFFICER)
@Tag(name = "Complaints", description = "Complaints about employers, with a protected complainant")
@Refuses(in = InspectionProblem.class)
class ComplaintResource {
    private final ComplaintService service;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    ComplaintResource(ComplaintService service, Preconditions preconditions, CurrentCaller caller) {
        this.service = service;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listComplaints", summary = "List the complaints of the agency")
    @APIResponse(responseCode = "200", description = "A page of complaints, the newest first, without what was said")
    public Page<ComplaintSummary> list(@BeanParam PageQuery page) {
        return service.list(page, caller.get());
    }

    @POST
    @Idempotent
    @Tagged
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLAINT_OFFICER, Roles.INTEGRATOR})
    @Refuses("EMPLOYER_UNKNOWN")
    @Operation(operationId = "receiveComplaint", summary = "Take a complaint in")
    @APIResponseSchema(
            value = ComplaintSummary.class,
            responseCode = "201",
            responseDescription = "The complaint, without what was said")
    public Response receive(@NotNull @Valid ComplaintBody body) {
        ComplaintSummary complaint = service.receive(body, caller.get());
        return Response.created(URI.create("/v1/complaints/" + complaint.complaintId()))
                .entity(complaint)
                .tag(Preconditions.tag(complaint.version()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Tagged
    @Refuses("COMPLAINT_UNKNOWN")
    @Operation(operationId = "getComplaint", summary = "Read a complaint, with what was said")
    @APIResponseSchema(value = ComplaintView.class, responseDescription = "The complaint")
    public Response get(@PathParam("id") @Parameter(description = "Id of the complaint") UUID id) {
        ComplaintView complaint = ComplaintView.of(service.read(id, caller.get()));
        return preconditions
                .respond(complaint.version(), () -> complaint)
                .header("Cache-Control", "no-store")
                .build();
    }
}
