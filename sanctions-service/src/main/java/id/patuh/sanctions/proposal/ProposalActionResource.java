package id.patuh.sanctions.proposal;

import java.net.URI;
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

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Conditional;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.problem.WorkProblem;
import id.patuh.sanctions.sanctioncase.CaseQuery;
import id.patuh.sanctions.sanctioncase.CaseView;

/** What a person makes of a proposal. */
@Path("/v1/proposals/{id}/actions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.BPJS_TK_OFFICER, Roles.BPJS_KES_OFFICER, Roles.KEMENAKER_INSPECTOR})
@Tag(name = "Proposals")
@Refuses(
        in = WorkProblem.class,
        codes = {"PROPOSAL_UNKNOWN", "PROPOSAL_NOT_PENDING", "PROPOSAL_OF_A_CASE"})
class ProposalActionResource {
    private final ProposalService service;
    private final ProposalQuery query;
    private final CaseQuery cases;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    ProposalActionResource(
            ProposalService service,
            ProposalQuery query,
            CaseQuery cases,
            CurrentCaller caller,
            Preconditions preconditions) {
        this.service = service;
        this.query = query;
        this.cases = cases;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @POST
    @Path("/open")
    @Idempotent
    @Conditional
    @Refuses(
            in = SanctionsProblem.class,
            codes = {"EMPLOYER_UNKNOWN", "EMPLOYER_MERGED", "CASE_ALREADY_OPEN"})
    @Tagged
    @Operation(operationId = "openProposedCase", summary = "Open the proposed case")
    @APIResponseSchema(
            value = CaseView.class,
            responseCode = "201",
            responseDescription = "The new case, under examination")
    public Response open(@PathParam("id") @Parameter(description = "Id of the proposal") UUID id) {
        CaseView view = cases.view(service.open(id, caller.get(), preconditions.expected()), caller.get());
        return Response.created(URI.create("/v1/cases/" + view.id()))
                .entity(view)
                .tag(Preconditions.tag(view.version()))
                .build();
    }

    @POST
    @Path("/dismiss")
    @Idempotent
    @Conditional
    @Consumes(MediaType.APPLICATION_JSON)
    @Tagged
    @Operation(operationId = "dismissProposal", summary = "Decide against a proposal")
    @APIResponseSchema(value = Proposal.class, responseDescription = "The dismissed proposal")
    public Response dismiss(
            @PathParam("id") @Parameter(description = "Id of the proposal") UUID id,
            @NotNull @Valid DismissProposal body) {
        service.dismiss(id, body.reason(), caller.get(), preconditions.expected());
        Proposal proposal = query.view(id, caller.get());
        return Response.ok(proposal).tag(Preconditions.tag(proposal.version())).build();
    }
}
