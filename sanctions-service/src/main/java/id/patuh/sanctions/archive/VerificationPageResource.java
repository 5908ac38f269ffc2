package id.patuh.sanctions.archive;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** The check of a document as a page for people, open to anybody: the QR code of each document leads there. */
@Path("/verify/{handle}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class VerificationPageResource {
    private final VerificationQuery query;
    private final VerificationPage page;

    VerificationPageResource(VerificationQuery query, VerificationPage page) {
        this.query = query;
        this.page = page;
    }

    @GET
    @Operation(hidden = true)
    public Response page(@PathParam("handle") String handle) {
        return query.find(handle)
                .map(found -> Response.ok(page.of(found)))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).entity(page.unknown()))
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", page.securityPolicy())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CONTENT_LANGUAGE, "id, en")
                .cacheControl(VerificationResource.never())
                .build();
    }
}
