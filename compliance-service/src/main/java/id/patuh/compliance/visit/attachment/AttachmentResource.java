package id.patuh.compliance.visit.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.http.limits.FileBody;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.problem.Problem;

/** Photographs and papers of visits over HTTP. */
@Path("/v1/visits/{id}/attachments")
@Tag(name = "Visits")
@Refuses(in = InspectionProblem.class, codes = "VISIT_UNKNOWN")
class AttachmentResource {
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String PDF = "application/pdf";

    private final AttachmentService service;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    AttachmentResource(AttachmentService service, Preconditions preconditions, CurrentCaller caller) {
        this.service = service;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @POST
    @FileBody
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleGroups.FIELD_ACTORS)
    @Refuses({"VISIT_STATE", "ATTACHMENT_MISSING", "ATTACHMENT_TYPE", "ATTACHMENT_TOO_LARGE", "ATTACHMENTS_FULL"})
    @Operation(operationId = "addVisitAttachment", summary = "Add a photograph or paper of a visit")
    @APIResponseSchema(
            value = Attachment.class,
            responseCode = "201",
            responseDescription = "The attachment; its hash is the name by which reports name it")
    @APIResponse(
            responseCode = "200",
            description = "The visit has the file already",
            content = @Content(schema = @Schema(implementation = Attachment.class)))
    public Response add(
            @PathParam("id") @Parameter(description = "Id of the visit") UUID id,
            @Parameter(description = "The `ETag` of the visit read last; checked when sent", example = "\"v3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @RestForm("file") FileUpload file) {
        if (file == null) {
            throw Problem.of(InspectionProblem.ATTACHMENT_MISSING);
        }
        AttachmentService.Added added = service.add(id, bytes(file), preconditions.expected(), caller.get());
        Response.ResponseBuilder answer = added.created()
                ? Response.created(URI.create("/v1/visits/" + id + "/attachments/"
                        + added.attachment().sha256()))
                : Response.ok();
        return answer.entity(added.attachment()).build();
    }

    @GET
    @Path("/{sha256}")
    @Produces({JPEG, PNG, PDF})
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Refuses("ATTACHMENT_UNKNOWN")
    @Operation(operationId = "getVisitAttachment", summary = "Read a photograph or paper of a visit")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @PathParam("id") @Parameter(description = "Id of the visit") UUID id,
            @PathParam("sha256") @Pattern(regexp = "^[0-9a-f]{64}$") @Parameter(description = "Hash of the file")
                    String sha256) {
        AttachmentStore.Content content = service.content(id, sha256, caller.get());
        return Response.ok(content.bytes(), content.mediaType())
                .tag(Preconditions.tag(sha256))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sha256 + "\"")
                .build();
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
