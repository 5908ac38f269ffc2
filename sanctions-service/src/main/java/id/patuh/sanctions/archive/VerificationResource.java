package id.patuh.sanctions.archive;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.openapi.Refuses;
import id.patuh.sanctions.problem.DocumentProblem;

/** The check of a document, open to anybody. */
@Path("/v1/documents/{handle}/verification")
@PermitAll
@Tag(name = "Documents")
@Refuses(in = DocumentProblem.class)
class VerificationResource {
    private static final String HANDLE = "Name of the document in its QR code";

    private final VerificationQuery query;

    VerificationResource(VerificationQuery query) {
        this.query = query;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Refuses("ISSUED_DOCUMENT_UNKNOWN")
    @Operation(operationId = "verifyDocument", summary = "Check whether a document is genuine and holds now")
    @APIResponseSchema(value = DocumentVerification.class, responseDescription = "Kind, office, date and state")
    public Response verify(
            @PathParam("handle") @Parameter(description = HANDLE) String handle,
            @QueryParam("sha256")
                    @Pattern(regexp = "^[0-9A-Fa-f]{64}$")
                    @Parameter(description = "SHA-256 of a file that is said to be the document")
                    String sha256) {
        return Response.ok(query.verify(handle, sha256)).cacheControl(never()).build();
    }

    /** A state changes, and nobody may be shown an old one. */
    static CacheControl never() {
        CacheControl control = new CacheControl();
        control.setNoStore(true);
        return control;
    }
}
