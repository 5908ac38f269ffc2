package id.patuh.compliance.officer;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.openapi.Refuses;

/**
 * Secret links for calendar programs, made and revoked by the officer or a supervisor. Making one is no idempotent request: its answer,
 * which has the secret, is kept nowhere.
 */
@Path("/v1/officers/{id}/calendar-link/actions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleGroups.FIELD_ACTORS)
@Tag(name = "Officers")
@Refuses(in = InspectionProblem.class, codes = "OFFICER_UNKNOWN")
class CalendarLinkResource {
    private final CalendarLinkStore links;
    private final FieldAccess access;
    private final CurrentCaller caller;

    CalendarLinkResource(CalendarLinkStore links, FieldAccess access, CurrentCaller caller) {
        this.links = links;
        this.access = access;
        this.caller = caller;
    }

    @POST
    @Path("/make")
    @Operation(operationId = "makeCalendarLink", summary = "Make the secret link of a calendar")
    @APIResponseSchema(
            value = CalendarLink.class,
            responseDescription = "The link; the one before opens nothing any more")
    public Response make(@PathParam("id") @Parameter(description = "Id of the officer") UUID id) {
        return Response.ok(links.make(access.require(id, caller.get(), true).officerId()))
                .build();
    }

    @POST
    @Path("/revoke")
    @Refuses("CALENDAR_LINK_UNKNOWN")
    @Operation(operationId = "revokeCalendarLink", summary = "Revoke the secret link of a calendar")
    @APIResponse(responseCode = "204", description = "It opens nothing any more")
    public Response revoke(@PathParam("id") @Parameter(description = "Id of the officer") UUID id) {
        links.revoke(access.require(id, caller.get(), true).officerId());
        return Response.noContent().build();
    }
}
