package id.patuh.compliance.priority;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.priority.PriorityQuery.Start;
import id.patuh.compliance.problem.ComplianceProblem;
import id.patuh.compliance.region.RegionScope;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;

/** Lists of priorities over HTTP. */
@Path("/v1/priorities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleGroups.PRIORITY_READERS)
@Refuses(in = ComplianceProblem.class)
@Tag(name = "Priorities", description = "Who to visit first, and why")
class PriorityResource {
    private static final String REGION =
            "Province (2 digits) or regency (4 digits) in which the employer is at home or has an"
                    + " open workplace; without it all provinces of the caller";
    private static final String SEED = "Published seed of a list with a random share";

    private final PriorityQuery priorities;
    private final CurrentCaller caller;

    PriorityResource(PriorityQuery priorities, CurrentCaller caller) {
        this.priorities = priorities;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listPriorities", summary = "Employers by priority")
    @APIResponseSchema(
            value = PriorityLine.PriorityPage.class,
            responseDescription = "A page of the order, or a drawn list")
    @Refuses({"REGION_UNKNOWN", "SEED_AND_CURSOR"})
    public Page<PriorityLine> list(
            @QueryParam("region") @Parameter(description = REGION) String region,
            @QueryParam("scale") @Parameter(description = "Only this business scale") BusinessScale scale,
            @QueryParam("seed") @Size(min = 1, max = 100) @Parameter(description = SEED) String seed,
            @BeanParam PageQuery query) {
        RegionScope scope = RegionScope.of(caller.get(), region);
        if (seed != null) {
            if (query.cursor().isPresent()) {
                throw Problem.of(ComplianceProblem.SEED_AND_CURSOR);
            }
            return priorities.drawn(scope, scale, seed, query.limit());
        }
        String filter = "priorities:" + region + ":" + scale;
        Start start = query.after(filter, Start.PARTS).map(Start::of).orElse(new Start(PriorityKey.START, 0));
        return priorities.ranked(scope, scale, start, query.limit(), filter);
    }
}
