package id.patuh.compliance.changes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.feed.FeedItem;
import id.patuh.kit.feed.FeedPage;
import id.patuh.kit.feed.FeedQuery;

/** The numbered feed of assessments, for those who cannot reach Kafka. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INTEGRATOR, Roles.AUDITOR, Roles.ADMIN})
@Tag(name = "Changes", description = "Published assessments in the order of their numbers")
class ChangesResource {
    private static final String WHOLE_COUNTRY = "*";
    private static final String AFTER = "Number of the last event already seen; 0 for the beginning";
    private static final String LIMIT = "Items of a page, 1 to 500";

    private final FeedQuery feed;
    private final AccessLog access;
    private final CurrentCaller caller;

    ChangesResource(FeedQuery feed, AccessLog access, CurrentCaller caller) {
        this.feed = feed;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listAssessmentChanges", summary = "Published assessments by number")
    @APIResponseSchema(
            value = FeedPage.class,
            responseDescription = "The events after the number; empty when nothing is newer")
    public FeedPage list(
            @QueryParam("after") @DefaultValue("0") @Min(0) @Parameter(description = AFTER) long after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) @Parameter(description = LIMIT) int limit) {
        caller.get().requireRegion(WHOLE_COUNTRY);
        FeedPage page = feed.read(Topics.ASSESSMENTS, after, limit);
        access.read(
                "employer",
                page.items().stream().map(FeedItem::subject).distinct().toList());
        return page;
    }
}
