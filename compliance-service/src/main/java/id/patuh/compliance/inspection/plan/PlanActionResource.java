package id.patuh.compliance.inspection.plan;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
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

import id.patuh.compliance.inspection.plan.PlanViews.PinBody;
import id.patuh.compliance.inspection.plan.PlanViews.ReplanBody;
import id.patuh.compliance.inspection.plan.PlanViews.VisitView;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Conditional;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;

/** What becomes of a plan. */
@Path("/v1/inspection-plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.KEMENAKER_SUPERVISOR)
@Tag(name = "Inspection plans")
@Refuses(in = InspectionProblem.class, codes = "PLAN_UNKNOWN")
class PlanActionResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final PlanOrderService orders;
    private final PlanService service;
    private final PlanQuery query;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    PlanActionResource(
            PlanOrderService orders,
            PlanService service,
            PlanQuery query,
            Preconditions preconditions,
            CurrentCaller caller) {
        this.orders = orders;
        this.service = service;
        this.query = query;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @POST
    @Path("/actions/stop")
    @Idempotent
    @Refuses("PLAN_NOT_SOLVING")
    @Tagged
    @Operation(operationId = "stopInspectionPlan", summary = "End the search for a plan")
    @APIResponseSchema(
            value = InspectionPlan.class,
            responseCode = "202",
            responseDescription = "Accepted; what was reached becomes the plan within seconds")
    public Response stop(@PathParam("id") @Parameter(description = "Id of the plan") UUID id) {
        return PlanResource.accepted(service.stop(id, caller.get()));
    }

    @POST
    @Path("/actions/publish")
    @Idempotent
    @Conditional
    @Refuses({"PLAN_NOT_SOLVED", "PLAN_PUBLISHED", "PLAN_OUTDATED"})
    @Tagged
    @Operation(operationId = "publishInspectionPlan", summary = "Publish a plan")
    @APIResponseSchema(value = InspectionPlan.class, responseDescription = "The plan; its visits stand")
    public Response publish(@PathParam("id") @Parameter(description = "Id of the plan") UUID id) {
        InspectionPlan plan = service.publish(id, preconditions.expected(), caller.get());
        return Response.ok(plan).tag(Preconditions.tag(plan.version())).build();
    }

    @POST
    @Path("/actions/replan")
    @Idempotent
    @Conditional
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"PLAN_NOT_SOLVED", "LIST_UNKNOWN", "LIST_SUPERSEDED", "NO_LEAD", "NO_WORKING_DAY"})
    @Tagged
    @Operation(operationId = "replanInspections", summary = "Make a plan that changes this one")
    @APIResponseSchema(
            value = InspectionPlan.class,
            responseCode = "202",
            responseDescription = "Accepted; the new plan at `Location`")
    public Response replan(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID id, @NotNull @Valid ReplanBody body) {
        return PlanResource.accepted(
                orders.replan(id, body.reason(), body.listId(), preconditions.expected(), caller.get()));
    }

    @PATCH
    @Path("/visits/{visitId}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Refuses({"PLAN_NOT_SOLVED", "PLAN_VISIT_UNKNOWN"})
    @Operation(operationId = "pinPlanVisit", summary = "Pin a visit, or let it go")
    @APIResponseSchema(value = VisitView.class, responseDescription = "The visit")
    public Response pin(
            @PathParam("id") @Parameter(description = "Id of the plan") UUID id,
            @PathParam("visitId") @Parameter(description = "Id of the visit") UUID visitId,
            @NotNull @Valid PinBody body) {
        PlannedVisit visit = service.pin(id, visitId, body.pinned(), preconditions.expected(), caller.get());
        return Response.ok(query.view(visit, caller.get())).build();
    }
}
