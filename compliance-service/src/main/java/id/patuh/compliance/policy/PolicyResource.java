package id.patuh.compliance.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.ComplianceProblem;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.problem.Problem;

/** Policies over HTTP. */
@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleGroups.ASSESSMENT_READERS)
@Refuses(in = ComplianceProblem.class)
@Tag(name = "Policies", description = "The dated and sourced numbers behind every assessment")
class PolicyResource {
    private final PolicyService policies;
    private final Preconditions preconditions;
    private final Clock clock;

    PolicyResource(PolicyService policies, Preconditions preconditions, Clock clock) {
        this.policies = policies;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** Whether assessments use a policy today. */
    @Schema(name = "PolicyState")
    enum PolicyState {
        /** Assessments use it. */
        ACTIVE,
        /** Another version is used. */
        INACTIVE
    }

    /** A policy, whether it is in use, and the first date that it can assess. */
    @Schema(name = "PolicyVersion")
    record PolicyView(
            @Schema(examples = "2026.1") String version,
            PolicyState state,
            LocalDate earliestDate,
            CompliancePolicy content) {

        /** A page of a list. */
        @Schema(name = "PolicyVersionPage", description = "A page of versions")
        record PolicyPage(
                List<PolicyView> items,
                @Schema(nullable = true) String nextCursor) {}
    }

    @GET
    @Operation(operationId = "listPolicies", summary = "Versions of the policy")
    @APIResponseSchema(
            value = PolicyView.PolicyPage.class,
            responseDescription = "All versions, oldest first, on one page")
    public Page<PolicyView> list() {
        List<PolicyView> views = policies.all().stream().map(this::view).toList();
        return new Page<>(views, null);
    }

    @GET
    @Path("/{version}")
    @Tagged
    @Operation(operationId = "getPolicy", summary = "One version of the policy")
    @APIResponseSchema(value = PolicyView.class, responseDescription = "The version")
    @Refuses("POLICY_NOT_FOUND")
    public Response get(@PathParam("version") @Parameter(description = "Name of the version") String version) {
        PolicyView view = policies.find(version)
                .map(this::view)
                .orElseThrow(() -> Problem.of(ComplianceProblem.POLICY_NOT_FOUND, version));
        return preconditions
                .respond(Preconditions.tag(view.version() + "-" + view.state()), () -> view)
                .build();
    }

    private PolicyView view(CompliancePolicy policy) {
        boolean active = policies.inUse(WorkingDays.dayOf(clock.instant())).equals(policy);
        return new PolicyView(
                policy.version(), active ? PolicyState.ACTIVE : PolicyState.INACTIVE, policy.earliestDate(), policy);
    }
}
