package id.patuh.sanctions.archive;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.sanctions.document.DocumentView;
import id.patuh.sanctions.problem.DocumentProblem;

/** Issued documents, for those who may read their case. */
@Path("/v1/documents/{number:.+}")
@RolesAllowed(RoleGroups.CASE_READERS)
@Tag(name = "Documents", description = "Issued documents, their files and whether they are genuine")
@Refuses(in = DocumentProblem.class)
class DocumentResource {
    static final String PDF = "application/pdf";
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(PDF))
            .build();

    private final ArchiveQuery archive;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    DocumentResource(ArchiveQuery archive, CurrentCaller caller, Preconditions preconditions) {
        this.archive = archive;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, PDF})
    @Refuses({"ISSUED_DOCUMENT_UNKNOWN", "DOCUMENT_NUMBER_AMBIGUOUS"})
    @Tagged
    @Operation(operationId = "getDocument", summary = "Read an issued document")
    @APIResponse(
            responseCode = "200",
            description = "What it says, or its signed file",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DocumentView.class)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @PathParam("number") @Parameter(description = "Its number, slashes included, or its handle") String number,
            @QueryParam("issuer")
                    @Parameter(
                            description = "Agency or unit that issued it, where several have a document of this number",
                            example = "BPJS_TK")
                    String issuer,
            Request request) {
        Variant form = request.selectVariant(FORMS);
        if (form != null && form.getMediaType().getSubtype().equals("pdf")) {
            ArchiveQuery.StoredFile file = archive.file(number, issuer, caller.get());
            return preconditions
                    .respond(Preconditions.tag(file.sha256()), file::bytes)
                    .type(PDF)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "inline; filename=\"" + file.number().replaceAll("[^A-Za-z0-9._-]+", "-") + ".pdf\"")
                    .build();
        }
        DocumentView view = archive.view(number, issuer, caller.get());
        return preconditions
                .respond(Preconditions.tagOf(view), () -> view)
                .type(MediaType.APPLICATION_JSON)
                .build();
    }
}
