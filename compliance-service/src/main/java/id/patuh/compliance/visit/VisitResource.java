package id.patuh.compliance.visit;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.ComplianceProblem;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.http.json.OptionalBody;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;

/** Visits over HTTP, up to the door. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits", description = "Who goes to which employer, and what was found there")
@Refuses(in = InspectionProblem.class)
class VisitResource {
    private final VisitOrderService orders;
    private final VisitService service;
    private final VisitQuery query;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    VisitResource(
            VisitOrderService orders,
            VisitService service,
            VisitQuery query,
            Preconditions preconditions,
            CurrentCaller caller) {
        this.orders = orders;
        this.service = service;
        this.query = query;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Refuses(in = ComplianceProblem.class, codes = "REGION_UNKNOWN")
    @Operation(operationId = "listVisits", summary = "List visits")
    @APIResponse(responseCode = "200", description = "A page of visits by their days")
    public Page<VisitView> list(
            @QueryParam("officer") @Parameter(description = "Only visits of this officer") UUID officer,
            @QueryParam("state") @Parameter(description = "Only visits in this state") VisitState state,
            @QueryParam("from") @Parameter(description = "Only visits on or after this day") LocalDate from,
            @QueryParam("to") @Parameter(description = "Only visits on or before this day") LocalDate to,
            @QueryParam("region")
                    @Pattern(regexp = RegionCode.PATTERN)
                    @Parameter(description = "Only visits to doors in this province or regency")
                    String region,
            @QueryParam("late")
                    @Parameter(description = "Only visits whose report is late or came late, or only the others")
                    Boolean late,
            @BeanParam PageQuery page) {
        return query.list(new VisitQuery.Asked(officer, state, from, to, region, late), page, caller.get());
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.KEMENAKER_SUPERVISOR)
    @Refuses({"EMPLOYER_UNKNOWN", "OFFICER_UNKNOWN", "VISIT_BREAKS_RULES", "CALENDAR_UNKNOWN"})
    @Operation(operationId = "orderVisit", summary = "Order a visit outside a plan")
    @APIResponseSchema(value = VisitView.class, responseCode = "201", responseDescription = "The visit, planned")
    public Response order(@NotNull @Valid VisitBody.Order body) {
        Visit visit = orders.order(body, caller.get());
        return Response.created(URI.create("/v1/visits/" + visit.visitId()))
                .entity(query.view(visit, caller.get()))
                .tag(Preconditions.tag(visit.version()))
                .build();
    }

    @POST
    @Path("/{id}/actions/assign")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.KEMENAKER_SUPERVISOR)
    @Refuses({"VISIT_UNKNOWN", "VISIT_STATE", "VISIT_BREAKS_RULES", "CALENDAR_UNKNOWN"})
    @Operation(operationId = "assignVisit", summary = "Assign the officers of a visit")
    @APIResponseSchema(value = VisitView.class, responseDescription = "The visit, assigned")
    public Response assign(
            @PathParam("id") @Parameter(description = "Id of the visit") UUID id,
            @Parameter(description = "The `ETag` of the visit read last; checked when sent", example = "\"v3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @OptionalBody @Valid VisitBody.Assignment body) {
        VisitBody.Assignment assignment = body == null ? new VisitBody.Assignment(null, null) : body;
        return answer(service.assign(id, assignment, preconditions.expected(), caller.get()));
    }

    @POST
    @Path("/{id}/actions/start")
    @Idempotent
    @RolesAllowed(Roles.KEMENAKER_INSPECTOR)
    @Refuses({"VISIT_UNKNOWN", "VISIT_STATE", "VISIT_NOT_LED"})
    @Operation(operationId = "startVisit", summary = "Note that the team sets out")
    @APIResponseSchema(value = VisitView.class, responseDescription = "The visit, in progress")
    public Response start(
            @PathParam("id") @Parameter(description = "Id of the visit") UUID id,
            @Parameter(description = "The `ETag` of the visit read last; checked when sent", example = "\"v3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        return answer(service.start(id, preconditions.expected(), caller.get()));
    }

    @POST
    @Path("/{id}/actions/postpone")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.KEMENAKER_SUPERVISOR)
    @Refuses({"VISIT_UNKNOWN", "VISIT_STATE"})
    @Operation(operationId = "postponeVisit", summary = "Put a visit off")
    @APIResponseSchema(value = VisitView.class, responseDescription = "The visit, postponed")
    public Response postpone(
            @PathParam("id") @Parameter(description = "Id of the visit") UUID id,
            @Parameter(description = "The `ETag` of the visit read last; checked when sent", example = "\"v3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid VisitBody.Reason body) {
        return answer(service.postpone(id, body.reason(), preconditions.expected(), caller.get()));
    }

    @POST
    @Path("/{id}/actions/cancel")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.KEMENAKER_SUPERVISOR)
    @Refuses({"VISIT_UNKNOWN", "VISIT_STATE"})
    @Operation(operationId = "cancelVisit", summary = "Give a visit up")
    @APIResponseSchema(value = VisitView.class, responseDescription = "The visit, cancelled")
    public Response cancel(
            @PathParam("id") @Parameter(description = "Id of the visit") UUID id,
            @Parameter(description = "The `ETag` of the visit read last; checked when sent", example = "\"v3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid VisitBody.Reason body) {
        return answer(service.cancel(id, body.reason(), preconditions.expected(), caller.get()));
    }

    private Response answer(Visit visit) {
        return Response.ok(query.view(visit, caller.get()))
                .tag(Preconditions.tag(visit.version()))
                .build();
    }
}
