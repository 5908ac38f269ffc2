package id.patuh.registry.feed;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.feed.FeedPage;

/** The feed over HTTP. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes", description = "The numbered feeds of all changes of employers and of records")
class ChangesResource {
    private final ChangeFeedQuery feed;
    private final CurrentCaller caller;

    ChangesResource(ChangeFeedQuery feed, CurrentCaller caller) {
        this.feed = feed;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(RoleGroups.REGISTRY_READERS)
    @Operation(operationId = "listChanges", summary = "Read the feed of changes")
    @APIResponseSchema(value = FeedPage.class, responseDescription = "The following changes")
    public FeedPage list(
            @Parameter(
                            description = "What to read changes of: employers or records; each has its own numbers",
                            schema =
                                    @Schema(
                                            type = STRING,
                                            enumeration = {"employers", "records"}))
                    @QueryParam("topic")
                    @DefaultValue("employers")
                    String topic,
            @Parameter(description = "Number of the last change already seen, 0 for the beginning", example = "0")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    long after,
            @Parameter(description = "Changes of a page, 1 to 500", example = "50")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(500)
                    int limit) {
        return feed.read(ChangeTopic.of(topic), after, limit, caller.get());
    }
}
