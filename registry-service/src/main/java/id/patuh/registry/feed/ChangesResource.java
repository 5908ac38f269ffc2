package id.patuh.registry.feed;

import id.patuh.kit.caller.CurrentCaller;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.Roles;
import id.patuh.kit.feed.FeedPage;

/** The feed over HTTP. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes", description = "The numbered feeds of all changes of employers and of records")
class ChangesResource {
    private static final String EXAMPLE = """
            {"items":[{"changeNumber":1,"id":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a04","type":"id.patuh.registry.employer.changed.v1",
             "subject":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02","time":"2026-06-30T02:00:00Z",
             "data":{"employerId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02","version":1,"changeNumber":1}}],"next":1}""";

    private final ChangeFeedQuery feed;
    private final CurrentCaller caller;

    ChangesResource(ChangeFeedQuery feed, CurrentCaller caller) {
        this.feed = feed;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.REGISTRY_READER, Roles.REGISTRY_WRITER, Roles.INTEGRATOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listChanges",
            summary = "Read the feed of changes",
            description =
                    "The changes of employers or of records after a number, without gaps, readable again from any number; the same events"
                            + " as on Kafka. Between the two there is no order. Needs a scope of all regions. Pass next as after to read"
                            + " on.")
    @APIResponse(
            responseCode = "200",
            description = "The following changes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FeedPage.class),
                            examples = @ExampleObject(name = "changes", value = EXAMPLE)))
    public FeedPage list(
            @Parameter(
                            description = "What to read changes of: employers or records; each has its own numbers",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"employers", "records"},
                                            defaultValue = "employers"))
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
