package id.patuh.sanctions.work;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.sanctions.problem.SanctionsProblem;

/** What is to be done. */
@Path("/v1/work")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({RoleGroups.CASE_ACTORS, Roles.AUDITOR, Roles.ADMIN})
@Tag(name = "Work", description = "What is to be done, by whom and until when")
@Refuses(in = SanctionsProblem.class)
class WorkResource {
    private static final String ME = "me";
    private static final String UNIT = "unit";

    private final WorkQuery query;
    private final CurrentCaller caller;

    WorkResource(WorkQuery query, CurrentCaller caller) {
        this.query = query;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listWork", summary = "List open cases and requests as work")
    @APIResponse(responseCode = "200", description = "A page of work, the most urgent first")
    public Page<WorkItem> list(
            @QueryParam("owner")
                    @DefaultValue(ME)
                    @Pattern(regexp = "^(me|unit|agency)$")
                    @Parameter(
                            description =
                                    "`me`: what is assigned to the caller; `unit`: requests to the service unit; `agency`: cases of the agency",
                            example = "me")
                    String owner,
            @QueryParam("state")
                    @Pattern(regexp = "^(to-do|near-deadline|unassigned|waiting|on-hold)$")
                    @Parameter(description = "Part of the work; all open work when left out", example = "near-deadline")
                    String state,
            @QueryParam("of")
                    @Size(max = 40)
                    @Parameter(
                            description =
                                    "Code of the unit or agency; the caller's own when left out. Another one: auditors and administrators only",
                            example = "PTSP-31")
                    String of,
            @QueryParam("assignee")
                    @Size(max = 200)
                    @Parameter(
                            description = "Work of this officer; with `unit` and `agency` only",
                            example = "officer-7")
                    String assignee,
            @BeanParam PageQuery page) {
        Caller who = caller.get();
        boolean mine = ME.equals(owner);
        return query.list(
                new WorkFilter(
                        mine ? who.agency() : WorkAccess.owner(who, UNIT.equals(owner), of),
                        mine ? Optional.of(who.subject()) : Optional.ofNullable(assignee),
                        WorkState.of(state),
                        WorkAccess.provinces(who)),
                page);
    }
}
