package id.patuh.sanctions.archive;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.openapi.Refuses;
import id.patuh.sanctions.problem.SanctionsProblem;

/** The whole file of a case, as it goes to an appeal or a court. */
@Path("/v1/cases/{id}/documents/bundle")
@Produces(DocumentResource.PDF)
@RolesAllowed(RoleGroups.CASE_READERS)
@Tag(name = "Documents")
@Refuses(in = SanctionsProblem.class)
class CaseBundleResource {
    private final ArchiveQuery archive;
    private final CurrentCaller caller;

    CaseBundleResource(ArchiveQuery archive, CurrentCaller caller) {
        this.archive = archive;
        this.caller = caller;
    }

    @GET
    @Refuses("CASE_UNKNOWN")
    @Operation(operationId = "getCaseBundle", summary = "Read all documents of a case as one file")
    @APIResponse(
            responseCode = "200",
            description = "Contents, the pages of each document, and each signed file attached",
            content =
                    @Content(
                            mediaType = DocumentResource.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response bundle(@PathParam("id") @Parameter(description = "Id of the case") UUID id) {
        return Response.ok(archive.bundle(id, caller.get()), DocumentResource.PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + ".pdf\"")
                .build();
    }
}
