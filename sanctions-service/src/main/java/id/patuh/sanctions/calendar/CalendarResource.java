package id.patuh.sanctions.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.CalendarProblem;

/** Calendars of national holidays and collective leave. */
@Path("/v1/calendars/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars", description = "National holidays and collective leave, by year")
@Refuses(in = CalendarProblem.class)
class CalendarResource {
    private static final String ANY = "*";

    private final CalendarStore calendars;
    private final CalendarService service;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    CalendarResource(
            CalendarStore calendars, CalendarService service, Preconditions preconditions, CurrentCaller caller) {
        this.calendars = calendars;
        this.service = service;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    /** Reads a year. */
    @GET
    @Refuses("CALENDAR_UNKNOWN")
    @RolesAllowed("**")
    @Tagged
    @Operation(operationId = "getCalendar", summary = "Read the holiday calendar in force of a year")
    @APIResponseSchema(value = CalendarView.class, responseDescription = "The calendar")
    public Response get(@PathParam("year") @Parameter(description = "Calendar year", example = "2026") int year) {
        CalendarView view = calendars
                .find(year)
                .orElseThrow(() -> Problem.of(CalendarProblem.CALENDAR_UNKNOWN, Integer.toString(year)));
        return preconditions.respond(view.version(), () -> view).build();
    }

    /** Proposes a year. */
    @PUT
    @Refuses("CALENDAR_EXISTS")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.POLICY_APPROVER})
    @Tagged
    @Operation(operationId = "putCalendar", summary = "Propose the holiday calendar of a year")
    @APIResponseSchema(
            value = CalendarProposal.class,
            responseCode = "202",
            responseDescription = "The proposal, which another person puts into force; a later one takes its place")
    public Response put(
            @PathParam("year") @Parameter(description = "Calendar year", example = "2028") int year,
            @HeaderParam("If-None-Match")
                    @Parameter(description = "`*` to propose a year that is not loaded yet", example = "*")
                    String ifNoneMatch,
            @NotNull @Valid CalendarBody body) {
        CalendarProposal proposal =
                service.propose(body.calendar(year), ANY.equals(ifNoneMatch), preconditions.expected(), caller.get());
        return Response.accepted(proposal)
                .tag(Preconditions.tag(proposal.version()))
                .build();
    }
}
