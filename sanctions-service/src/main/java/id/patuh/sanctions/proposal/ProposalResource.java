package id.patuh.sanctions.proposal;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.sanctions.problem.WorkProblem;

/** What assessments and cases propose. */
@Path("/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.BPJS_TK_OFFICER,
    Roles.BPJS_KES_OFFICER,
    Roles.KEMENAKER_INSPECTOR,
    Roles.KEMENAKER_SUPERVISOR,
    Roles.AUDITOR,
    Roles.ADMIN
})
@Tag(name = "Proposals", description = "What assessments and cases propose; a person acts on it")
@Refuses(in = WorkProblem.class)
class ProposalResource {
    private final ProposalQuery query;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    ProposalResource(ProposalQuery query, CurrentCaller caller, Preconditions preconditions) {
        this.query = query;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(operationId = "listProposals", summary = "List proposals")
    @APIResponse(responseCode = "200", description = "A page of proposals, the highest priority first")
    public Page<Proposal> list(
            @QueryParam("state")
                    @Parameter(description = "Proposals in this state; `PROPOSED` when left out", example = "PROPOSED")
                    ProposalState state,
            @QueryParam("kind") @Parameter(description = "Proposals of this kind", example = "OPEN_CASE")
                    ProposalKind kind,
            @QueryParam("employerId")
                    @Parameter(description = "Proposals of this employer and of all it is one with by mergers")
                    UUID employerId,
            @QueryParam("agency")
                    @Parameter(
                            description =
                                    "Proposals to this agency; the caller's own when left out. Others: auditors and administrators only")
                    Agency agency,
            @BeanParam PageQuery page) {
        return query.list(state == null ? ProposalState.PROPOSED : state, kind, employerId, agency, page, caller.get());
    }

    @GET
    @Path("/{id}")
    @Refuses("PROPOSAL_UNKNOWN")
    @Tagged
    @Operation(operationId = "getProposal", summary = "Read a proposal")
    @APIResponseSchema(value = Proposal.class, responseDescription = "The proposal")
    public Response get(@PathParam("id") @Parameter(description = "Id of the proposal") UUID id) {
        Proposal proposal = query.view(id, caller.get());
        return preconditions.respond(proposal.version(), () -> proposal).build();
    }
}
