package id.patuh.registry.matching;

import static id.patuh.registry.Example.CANDIDATE;
import static id.patuh.registry.Example.EMPLOYER;
import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.http.limits.Patient;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;

/** Match candidates over HTTP. */
@Path("/v1/match-candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching", description = "Employers that may be one and the same")
@Refuses(in = RegistryProblem.class)
class MatchCandidateResource {
    private final MatchCandidateQuery query;
    private final MatchDecisionService decisions;
    private final CurrentCaller caller;
    private final Preconditions preconditions;
    private final Clock clock;

    MatchCandidateResource(
            MatchCandidateQuery query,
            MatchDecisionService decisions,
            CurrentCaller caller,
            Preconditions preconditions,
            Clock clock) {
        this.query = query;
        this.decisions = decisions;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(RoleGroups.MATCH_READERS)
    @Operation(operationId = "listMatchCandidates", summary = "List questions about employers that a person answers")
    @APIResponseSchema(value = MatchCandidate.PageOf.class, responseDescription = "A page of candidates")
    public Page<MatchCandidate> list(
            @Parameter(description = "Those in the queues of this province, regency or city") @QueryParam("region")
                    String region,
            @Parameter(description = "Only those in this state") @QueryParam("state") MatchCandidate.State state,
            @Parameter(description = "Only those with this reason") @QueryParam("reason") MatchCandidate.Reason reason,
            @Parameter(description = "Only about this employer", example = EMPLOYER) @QueryParam("employerId")
                    UUID employerId,
            @BeanParam PageQuery page) {
        return query.list(CandidateFilter.of(region, state, reason, employerId, caller.get()), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(RoleGroups.MATCH_READERS)
    @Refuses("MATCH_CANDIDATE_NOT_FOUND")
    @Tagged
    @Operation(operationId = "getMatchCandidate", summary = "Read a match candidate")
    @APIResponseSchema(value = MatchCandidate.class, responseDescription = "The candidate")
    public Response get(@Parameter(description = "Id of the candidate", example = CANDIDATE) @PathParam("id") UUID id) {
        MatchCandidate found = query.one(id, caller.get());
        return preconditions.respond(Preconditions.tagOf(found), () -> found).build();
    }

    @POST
    @Patient(seconds = 20)
    @Path("/{id}/decision")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGISTRY_WRITER)
    @Refuses({
        "MATCH_CANDIDATE_NOT_FOUND",
        "MATCH_CANDIDATE_DECIDED",
        "EMPLOYER_MERGED",
        "IDENTIFIER_IN_USE",
        "IDENTIFIER_NOT_HELD",
        "CASE_OF_ANOTHER_AGENCY"
    })
    @Tagged
    @Operation(operationId = "decideMatchCandidate", summary = "Answer a question about employers")
    @RequestBodySchema(MatchDecision.class)
    @APIResponseSchema(value = MatchCandidate.class, responseDescription = "Decided")
    public Response decide(
            @Parameter(description = "Id of the candidate", example = CANDIDATE) @PathParam("id") UUID id,
            @Parameter(description = "The `ETag` of the candidate read last; checked when sent") @HeaderParam(IF_MATCH)
                    String ifMatch,
            JsonNode body) {
        MatchDecision decision = MatchDecision.read(body, LocalDate.now(clock));
        if (!preconditions.expected().tags().isEmpty()) {
            preconditions.requireIfMatch(Preconditions.tagOf(query.one(id, caller.get())));
        }
        MatchCandidate decided = decisions.decide(id, decision, caller.get(), clock.instant());
        return Response.ok(decided).tag(Preconditions.tagOf(decided)).build();
    }
}
