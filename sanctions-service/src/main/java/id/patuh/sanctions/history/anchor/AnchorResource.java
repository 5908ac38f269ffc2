package id.patuh.sanctions.history.anchor;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.sanctions.problem.HistoryProblem;

/** Anchors of the histories, to be kept elsewhere and compared. They name cases by id only. */
@Path("/v1/history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleGroups.CASE_READERS)
@Tag(name = "History", description = "Whether the histories of cases are as they were written")
@Refuses(in = HistoryProblem.class)
class AnchorResource {
    private static final String JOSE = "application/jose";

    private final AnchorQuery query;
    private final Preconditions preconditions;

    AnchorResource(AnchorQuery query, Preconditions preconditions) {
        this.query = query;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/anchors")
    @Operation(operationId = "listHistoryAnchors", summary = "List the daily anchors of the histories")
    @APIResponse(responseCode = "200", description = "A page of anchors, oldest first")
    public Page<AnchorView> list(@BeanParam PageQuery page) {
        return query.list(page);
    }

    @GET
    @Path("/anchors/{day}")
    @Produces(JOSE)
    @Refuses("HISTORY_ANCHOR_UNKNOWN")
    @Tagged
    @Operation(operationId = "getHistoryAnchor", summary = "Read the signed document of an anchor")
    @APIResponse(
            responseCode = "200",
            description = "A JWS",
            content = @Content(mediaType = JOSE, schema = @Schema(implementation = String.class)))
    public Response one(
            @PathParam("day") @Parameter(description = "Day in Jakarta", example = "2026-01-31") LocalDate day) {
        String token = query.token(day);
        return preconditions.respond(Preconditions.tagOf(token), () -> token).build();
    }
}
