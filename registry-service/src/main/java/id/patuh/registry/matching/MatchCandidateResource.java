package id.patuh.registry.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;

/** Match candidates over HTTP. */
@Path("/v1/match-candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching", description = "Employers that may be one and the same")
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
    @RolesAllowed({Roles.REGISTRY_READER, Roles.REGISTRY_WRITER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listMatchCandidates",
            summary = "List questions about employers that a person answers",
            description =
                    "By the region of the employer's home. About two employers, side by side: two numbers of one row belong to both"
                            + " (IDENTIFIER_CONFLICT), a new employer has a similar name in the same regency (SIMILAR_NAME), or a record"
                            + " that a person placed names the other's number (FOREIGN_NUMBER). About one: a record names a second NIB or"
                            + " NPWP for it (CLAIMED_NUMBER), two workplaces have one address (DOUBLE_RECORD), or head counts can hardly"
                            + " be (IMPLAUSIBLE). All employers concerned are within your regions.")
    @APIResponse(
            responseCode = "200",
            description = "A page of candidates",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchCandidate.PageOf.class),
                            examples = @ExampleObject(name = "candidates", value = MatchExamples.CANDIDATES)))
    public Page<MatchCandidate> list(
            @Parameter(description = "Those in the queues of this province, regency or city", example = "31")
                    @QueryParam("region")
                    String region,
            @Parameter(description = "Only those in this state") @QueryParam("state") MatchCandidate.State state,
            @Parameter(description = "Only those raised for this reason") @QueryParam("reason")
                    MatchCandidate.Reason reason,
            @Parameter(description = "Only those that concern this employer", example = MatchExamples.EMPLOYER_ID)
                    @QueryParam("employerId")
                    UUID employerId,
            @BeanParam PageQuery page) {
        return query.list(CandidateFilter.of(region, state, reason, employerId, caller.get()), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.REGISTRY_READER, Roles.REGISTRY_WRITER, Roles.AUDITOR, Roles.ADMIN})
    @Refuses(in = RegistryProblem.class, codes = "MATCH_CANDIDATE_NOT_FOUND")
    @Operation(
            operationId = "getMatchCandidate",
            summary = "Read a match candidate",
            description =
                    "The employers as they stand now; of two, side by side, with the fields that agree and how far.")
    @APIResponse(
            responseCode = "200",
            description = "The candidate",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchCandidate.class),
                            examples = @ExampleObject(name = "candidate", value = MatchExamples.CANDIDATE)))
    public Response get(
            @Parameter(description = "Id of the candidate", example = MatchExamples.ID) @PathParam("id") UUID id) {
        MatchCandidate found = query.one(id, caller.get());
        return preconditions.respond(Preconditions.tag(tag(found)), () -> found).build();
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGISTRY_WRITER)
    @Refuses(
            in = RegistryProblem.class,
            codes = {
                "MATCH_CANDIDATE_NOT_FOUND",
                "MATCH_CANDIDATE_DECIDED",
                "EMPLOYER_MERGED",
                "IDENTIFIER_IN_USE",
                "IDENTIFIER_NOT_HELD",
                "CASE_OF_ANOTHER_AGENCY"
            })
    @Operation(
            operationId = "decideMatchCandidate",
            summary = "Answer a question about employers",
            description =
                    "Of two employers, SAME merges them, with survivorId as the one that stays in use from effectiveOn; DIFFERENT is"
                            + " remembered, and the pair is not suggested again for any reason. Every open question about the pair is"
                            + " answered with it. CLAIMED_NUMBER: SAME gives the number to the employer from the date of the statement"
                            + " that names it, DIFFERENT refuses it. DOUBLE_RECORD: SAME lets the newer workplace replace the older one"
                            + " from its first report, DIFFERENT leaves both. IMPLAUSIBLE takes only DIFFERENT: seen, it is so. Where"
                            + " the question names an agency, only its writers answer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MatchDecision.class),
                            examples = {
                                @ExampleObject(name = "same", value = MatchExamples.SAME),
                                @ExampleObject(name = "different", value = MatchExamples.DIFFERENT)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchCandidate.class),
                            examples = @ExampleObject(name = "candidate", value = MatchExamples.CANDIDATE)))
    public Response decide(
            @Parameter(description = "Id of the candidate", example = MatchExamples.ID) @PathParam("id") UUID id,
            JsonNode body) {
        MatchDecision decision = MatchDecision.read(body, LocalDate.now(clock));
        return Response.ok(decisions.decide(id, decision, caller.get(), clock.instant()))
                .build();
    }

    /** Of what is answered, so that every instance gives the same. */
    private static String tag(MatchCandidate candidate) {
        JsonNode answer = EventJson.mapper().valueToTree(candidate);
        return Integer.toHexString(answer.hashCode());
    }
}
