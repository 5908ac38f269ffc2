package id.patuh.compliance.inspection.plan;

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

import id.patuh.compliance.inspection.plan.PlanViews.TeamView;
import id.patuh.compliance.inspection.plan.PlanViews.UnplannedView;
import id.patuh.compliance.inspection.plan.PlanViews.VisitView;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;

/** Plans over HTTP. */
@Path("/v1/inspection-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection plans", description = "Which doors on which day, by which team, in which order")
@Refuses(in = InspectionProblem.class)
class PlanResource {
    private final PlanOrderService orders;
    private final PlanQuery query;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    PlanResource(PlanOrderService orders, PlanQuery query, Preconditions preconditions, CurrentCaller caller) {
        this.orders = orders;
        this.query = query;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.KEMENAKER_SUPERVISOR)
    @Refuses({"OFFICER_UNKNOWN", "LIST_UNKNOWN", "LIST_SUPERSEDED", "NO_LEAD", "NO_WORKING_DAY"})
    @Tagged
    @Operation(operationId = "orderInspectionPlan", summary = "Make a plan of an inspection list")
    @APIResponseSchema(
            value = InspectionPlan.class,
            responseCode = "202",
            responseDescription = "Accepted; follow the plan at `Location`, or its job")
    public Response order(@NotNull @Valid PlanBody body) {
        return accepted(orders.order(body, caller.get()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Refuses("PLAN_UNKNOWN")
    @Tagged
    @Operation(operationId = "getInspectionPlan", summary = "Read a plan and how good it is")
    @APIResponseSchema(value = InspectionPlan.class, responseDescription = "The plan, without its teams and visits")
    public Response get(@PathParam("id") @Parameter(description = "Id of the plan") UUID id) {
        InspectionPlan plan = query.find(id, caller.get());
        return preconditions.respond(plan.version(), () -> plan).build();
    }

    @GET
    @Path("/{id}/teams")
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Refuses({"PLAN_UNKNOWN", "PLAN_NOT_SOLVED"})
    @Operation(operationId = "listPlanTeams", summary = "List the teams of a plan")
    @APIResponse(responseCode = "200", description = "A page of teams")
    public Page<TeamView> teams(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID id, @BeanParam PageQuery page) {
        return query.teams(id, page, caller.get());
    }

    @GET
    @Path("/{id}/visits")
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Refuses({"PLAN_UNKNOWN", "PLAN_NOT_SOLVED"})
    @Operation(operationId = "listPlanVisits", summary = "List the visits of a plan")
    @APIResponse(responseCode = "200", description = "A page of visits in the order of days, teams and places")
    public Page<VisitView> visits(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID id, @BeanParam PageQuery page) {
        return query.visits(id, page, caller.get());
    }

    @GET
    @Path("/{id}/unplanned")
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Refuses({"PLAN_UNKNOWN", "PLAN_NOT_SOLVED"})
    @Operation(operationId = "listPlanUnplanned", summary = "List the doors that a plan leaves out, and why")
    @APIResponse(responseCode = "200", description = "A page of doors")
    public Page<UnplannedView> unplanned(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID id, @BeanParam PageQuery page) {
        return query.unplanned(id, page, caller.get());
    }

    @GET
    @Path("/{id}/map")
    @Produces("application/geo+json")
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Refuses({"PLAN_UNKNOWN", "PLAN_NOT_SOLVED"})
    @Operation(operationId = "getPlanMap", summary = "Read a plan as GeoJSON")
    @APIResponseSchema(value = PlanMap.class, responseDescription = "Ways of the teams and places of the visits")
    public Response map(@PathParam("id") @Parameter(description = "Id of the plan") UUID id) {
        return Response.ok(PlanMap.of(query.byTeam(id, caller.get()))).build();
    }

    static Response accepted(InspectionPlan plan) {
        return Response.accepted(plan)
                .location(URI.create("/v1/inspection-plans/" + plan.planId()))
                .tag(Preconditions.tag(plan.version()))
                .build();
    }
}
