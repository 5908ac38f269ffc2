package id.patuh.compliance.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.ComplianceProblem;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.problem.Problem;

/** Policies over HTTP. */
@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.REGISTRY_READER,
    Roles.INTEGRATOR,
    Roles.BPJS_TK_OFFICER,
    Roles.BPJS_KES_OFFICER,
    Roles.KEMENAKER_INSPECTOR,
    Roles.KEMENAKER_SUPERVISOR,
    Roles.POLICY_AUTHOR,
    Roles.POLICY_APPROVER,
    Roles.AUDITOR,
    Roles.ADMIN
})
@Tag(name = "Policies", description = "The dated and sourced numbers behind every assessment")
class PolicyResource {
    private final PolicyService policies;
    private final Preconditions preconditions;
    private final Clock clock;

    @Inject
    PolicyResource(PolicyService policies, Preconditions preconditions, Clock clock) {
        this.policies = policies;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** Whether assessments use a policy today. */
    @Schema(name = "PolicyState")
    enum State {
        /** Assessments use it. */
        ACTIVE,
        /** Another version is used. */
        INACTIVE
    }

    /**
     * A policy and whether it is in use.
     *
     * @param version its version
     * @param state whether assessments use it today
     * @param earliestDate first date it can assess
     * @param content all of its numbers
     */
    @Schema(name = "PolicyVersion")
    record PolicyView(
            @Schema(examples = "2026.1") String version, State state, LocalDate earliestDate, Policy content) {

        /** A page of a list. */
        @Schema(name = "PolicyVersionPage", description = "A page of versions")
        record PageOf(
                List<PolicyView> items,
                @Schema(nullable = true) String nextCursor) {}
    }

    @GET
    @Operation(
            operationId = "listPolicies",
            summary = "Versions of the policy",
            description =
                    "Every version with its content: programmes by scale, rates, caps, weights, due days, each with its source.")
    @APIResponse(
            responseCode = "200",
            description = "All versions, oldest first, on one page",
            content =
                    @Content(
                            schema = @Schema(implementation = PolicyView.PageOf.class),
                            examples = @ExampleObject(name = "page", value = PolicyExamples.PAGE)))
    public Page<PolicyView> list() {
        List<PolicyView> views = policies.all().stream().map(this::view).toList();
        return new Page<>(views, null);
    }

    @GET
    @Path("/{version}")
    @Operation(
            operationId = "getPolicy",
            summary = "One version of the policy",
            description = "A version with its content.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content =
                    @Content(
                            schema = @Schema(implementation = PolicyView.class),
                            examples = @ExampleObject(name = "policy", value = PolicyExamples.POLICY)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @Refuses(in = ComplianceProblem.class, codes = "POLICY_NOT_FOUND")
    public Response get(
            @PathParam("version") @Parameter(description = "Name of the version", example = "2026.1") String version) {
        PolicyView view = policies.find(version)
                .map(this::view)
                .orElseThrow(() -> Problem.of(ComplianceProblem.POLICY_NOT_FOUND, version));
        return preconditions
                .respond(Preconditions.tag(view.version() + "-" + view.state()), () -> view)
                .build();
    }

    private PolicyView view(Policy policy) {
        boolean active = policies.inUse(WorkingDays.dayOf(clock.instant())).equals(policy);
        return new PolicyView(policy.version(), active ? State.ACTIVE : State.INACTIVE, policy.earliestDate(), policy);
    }
}
