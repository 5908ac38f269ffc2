package id.patuh.compliance.changes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.feed.FeedQuery;
import id.patuh.kit.feed.FeedItem;
import id.patuh.kit.feed.FeedPage;

/** The numbered feed of assessments, for who cannot reach Kafka. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INTEGRATOR, Roles.AUDITOR, Roles.ADMIN})
@Tag(name = "Changes", description = "Published assessments under a number without gaps")
class ChangesResource {
    private static final String WHOLE_COUNTRY = "*";

    private final FeedQuery feed;
    private final AccessLog access;
    private final CurrentCaller caller;

    @Inject
    ChangesResource(FeedQuery feed, AccessLog access, CurrentCaller caller) {
        this.feed = feed;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAssessmentChanges",
            summary = "Published assessments by number",
            description =
                    "The same events as on Kafka topic `patuh.compliance.assessments.v1`, numbered without gaps. Read on with "
                            + "`after` = `next`. Needs a token for all regions (`*`).")
    @APIResponse(
            responseCode = "200",
            description = "The events after the number; empty when nothing is newer",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedPage.class),
                            examples = @ExampleObject(name = "page", value = ChangesExamples.PAGE)))
    public FeedPage list(
            @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    @Parameter(
                            description = "Number of the last event already seen; 0 for the beginning",
                            example = "0")
                    long after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(500)
                    @Parameter(description = "Items of a page, 1 to 500", example = "50")
                    int limit) {
        caller.get().requireRegion(WHOLE_COUNTRY);
        FeedPage page = feed.read(Topics.ASSESSMENTS, after, limit);
        access.read(
                "employer",
                page.items().stream().map(FeedItem::subject).distinct().toList());
        return page;
    }
}
