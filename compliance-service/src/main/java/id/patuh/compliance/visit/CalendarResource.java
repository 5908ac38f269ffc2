package id.patuh.compliance.visit;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.officer.CalendarLinkStore;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.problem.Problem;

/** The calendar of an officer, for calendar programs, which have no token but a secret link. */
@Path("/v1/officers/{id}/calendar.ics")
@PermitAll
@Tag(name = "Officers")
@Refuses(in = InspectionProblem.class, codes = "CALENDAR_LINK_UNKNOWN")
class CalendarResource {
    private static final String ICALENDAR = "text/calendar";

    private final CalendarLinkStore links;
    private final CalendarQuery visits;
    private final Clock clock;

    CalendarResource(CalendarLinkStore links, CalendarQuery visits, Clock clock) {
        this.links = links;
        this.visits = visits;
        this.clock = clock;
    }

    @GET
    @Produces(ICALENDAR)
    @Operation(operationId = "getOfficerCalendar", summary = "Read an officer's visits as iCalendar")
    @APIResponse(
            responseCode = "200",
            description = "The visits that stand",
            content = @Content(mediaType = ICALENDAR, schema = @Schema(type = SchemaType.STRING)))
    public Response get(
            @PathParam("id") @Parameter(description = "Id of the officer") UUID id,
            @QueryParam("key") @NotNull @Size(max = 64) @Parameter(description = "The secret of the link") String key) {
        if (!links.opens(id, key)) {
            throw Problem.of(InspectionProblem.CALENDAR_LINK_UNKNOWN);
        }
        String calendar = OfficerCalendar.of(visits.of(id, WorkingDays.dayOf(clock.instant())), clock.instant());
        return Response.ok(calendar, ICALENDAR)
                .header("Cache-Control", "private, max-age=300")
                .build();
    }
}
