package id.patuh.sanctions.reference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Conditional;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.sanctions.problem.SanctionsProblem;

/** What becomes of a proposed unit of the whole country. */
@Path("/v1/service-units/{code}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.POLICY_APPROVER})
@Tag(name = "Service units")
@Refuses(in = SanctionsProblem.class, codes = "SERVICE_UNIT_NOT_PROPOSED")
class ServiceUnitApprovalResource {
    private final ServiceUnitService service;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    ServiceUnitApprovalResource(ServiceUnitService service, Preconditions preconditions, CurrentCaller caller) {
        this.service = service;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Path("/proposal")
    @Tagged
    @Operation(
            operationId = "getServiceUnitProposal",
            summary = "Read what is proposed for a unit of the whole country")
    @APIResponseSchema(value = ServiceUnitProposal.class, responseDescription = "The proposal")
    public Response get(@PathParam("code") @Parameter(description = "Code of the unit", example = "LKPP") String code) {
        ServiceUnitProposal proposal = service.proposal(code).orElseThrow(() -> ServiceUnitService.notProposed(code));
        return preconditions.respond(proposal.version(), () -> proposal).build();
    }

    @POST
    @Path("/approval")
    @Conditional
    @Refuses(in = SanctionsProblem.class, codes = "FOUR_EYES")
    @Tagged
    @Operation(operationId = "approveServiceUnit", summary = "Put a proposed unit of the whole country into force")
    @APIResponseSchema(value = ServiceUnit.class, responseDescription = "The unit, in force from now on")
    public Response approve(
            @PathParam("code") @Parameter(description = "Code of the unit", example = "LKPP") String code) {
        ServiceUnit unit = service.approve(code, preconditions.expected(), caller.get());
        return Response.ok(unit).tag(Preconditions.tag(unit.version())).build();
    }
}
