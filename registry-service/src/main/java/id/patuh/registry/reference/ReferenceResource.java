package id.patuh.registry.reference;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.paging.Page;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** Reference lists over HTTP. */
@Path("/v1/reference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference", description = "Reference lists")
class ReferenceResource {
    private static final int ONE_DAY = 86_400;

    private final Preconditions preconditions;

    ReferenceResource(Preconditions preconditions) {
        this.preconditions = preconditions;
    }

    @GET
    @Path("/{list}")
    @RolesAllowed("**")
    @Tagged
    @Operation(operationId = "getReferenceList", summary = "Read a reference list")
    @APIResponseSchema(value = ReferenceView.class, responseDescription = "The whole list")
    public Response get(
            @Parameter(
                            description = "Name of the list",
                            schema =
                                    @Schema(
                                            type = STRING,
                                            enumeration = {"regions", "kbli", "programmes", "services"}))
                    @PathParam("list")
                    String list) {
        ReferenceList found = ReferenceList.named(list).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        Page<?> page = new Page<>(found.items(), null);
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        cache.setMaxAge(ONE_DAY);
        String tag = list + "-" + Integer.toHexString(page.items().hashCode());
        return preconditions
                .respond(Preconditions.tag(tag), () -> page)
                .cacheControl(cache)
                .build();
    }
}
