package id.patuh.sanctions.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Conditional;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.sanctions.problem.CalendarProblem;
import id.patuh.sanctions.problem.SanctionsProblem;

/** What becomes of a proposed calendar. */
@Path("/v1/calendars/{year}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.POLICY_APPROVER})
@Tag(name = "Calendars")
@Refuses(in = CalendarProblem.class, codes = "CALENDAR_NOT_PROPOSED")
class CalendarApprovalResource {
    private final CalendarService service;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    CalendarApprovalResource(CalendarService service, Preconditions preconditions, CurrentCaller caller) {
        this.service = service;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Path("/proposal")
    @Tagged
    @Operation(operationId = "getCalendarProposal", summary = "Read the proposed holiday calendar of a year")
    @APIResponseSchema(value = CalendarProposal.class, responseDescription = "The proposal")
    public Response get(@PathParam("year") @Parameter(description = "Calendar year", example = "2028") int year) {
        CalendarProposal proposal = service.proposal(year).orElseThrow(() -> CalendarService.notProposed(year));
        return preconditions.respond(proposal.version(), () -> proposal).build();
    }

    @POST
    @Path("/approval")
    @Conditional
    @Refuses(in = SanctionsProblem.class, codes = "FOUR_EYES")
    @Tagged
    @Operation(operationId = "approveCalendar", summary = "Put the proposed holiday calendar of a year into force")
    @APIResponseSchema(value = CalendarView.class, responseDescription = "The calendar, in force from now on")
    public Response approve(@PathParam("year") @Parameter(description = "Calendar year", example = "2028") int year) {
        CalendarView view = service.approve(year, preconditions.expected(), caller.get());
        return Response.ok(view).tag(Preconditions.tag(view.version())).build();
    }
}
