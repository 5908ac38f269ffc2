package id.patuh.sanctions.calendar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

import id.patuh.contracts.calendar.Holiday;
import id.patuh.contracts.calendar.HolidayCalendar;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Calendars of national holidays and collective leave. */
@Path("/v1/calendars/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendars", description = "National holidays and collective leave, by year")
@Refuses(in = SanctionsProblem.class)
class CalendarResource {
    private static final String ANY = "*";

    private final CalendarStore calendars;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    CalendarResource(CalendarStore calendars, Preconditions preconditions, CurrentCaller caller) {
        this.calendars = calendars;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    /** Reads a year. */
    @GET
    @Refuses("CALENDAR_UNKNOWN")
    @RolesAllowed("**")
    @Operation(operationId = "getCalendar", summary = "Read the holiday calendar of a year")
    @APIResponseSchema(value = CalendarView.class, responseDescription = "The calendar")
    public Response get(@PathParam("year") @Parameter(description = "Calendar year", example = "2026") int year) {
        CalendarView view = calendars
                .find(year)
                .orElseThrow(() -> Problem.of(SanctionsProblem.CALENDAR_UNKNOWN, Integer.toString(year)));
        return preconditions.respond(view.version(), () -> view).build();
    }

    /** Replaces or loads a year. */
    @PUT
    @Refuses("CALENDAR_EXISTS")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.POLICY_APPROVER})
    @Operation(operationId = "putCalendar", summary = "Replace the holiday calendar of a year, or load a new year")
    @APIResponseSchema(value = CalendarView.class, responseDescription = "The stored calendar")
    public Response put(
            @PathParam("year") @Parameter(description = "Calendar year", example = "2028") int year,
            @HeaderParam("If-None-Match")
                    @Parameter(description = "`*` to load a year that is not loaded yet", example = "*")
                    String ifNoneMatch,
            @NotNull @Valid CalendarBody body) {
        CalendarView view = calendars.put(
                calendar(year, body),
                ANY.equals(ifNoneMatch),
                preconditions.expected(),
                caller.get().subject());
        return Response.ok(view).tag(Preconditions.tag(view.version())).build();
    }

    private static HolidayCalendar calendar(int year, CalendarBody body) {
        List<FieldError> errors = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < body.holidays().size(); i++) {
            CalendarBody.CalendarDay day = body.holidays().get(i);
            String field = "/holidays/" + i + "/date";
            if (day.date().getYear() != year) {
                errors.add(new FieldError(
                        field,
                        "DATE_OUTSIDE_YEAR",
                        "Tanggal tidak termasuk tahun kalender ini.",
                        "The date lies outside the year."));
            } else if (!seen.add(day.date())) {
                errors.add(new FieldError(field, "DUPLICATE", "Tanggal disebut dua kali.", "The date is named twice."));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED).with(errors);
        }
        return new HolidayCalendar(
                year,
                body.holidays().stream()
                        .map(day -> new Holiday(day.date(), day.name(), day.kind(), day.status()))
                        .toList());
    }
}
