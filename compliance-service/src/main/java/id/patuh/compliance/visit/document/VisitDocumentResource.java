package id.patuh.compliance.visit.document;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;

/** The papers of visits over HTTP. */
@Path("/v1/visits/{id}")
@Produces(VisitDocumentResource.PDF)
@RolesAllowed(RoleGroups.FIELD_STAFF)
@Tag(name = "Visits")
@Refuses(
        in = InspectionProblem.class,
        codes = {"VISIT_UNKNOWN", "VISIT_STATE"})
class VisitDocumentResource {
    static final String PDF = "application/pdf";

    private final VisitDocumentService service;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    VisitDocumentResource(VisitDocumentService service, Preconditions preconditions, CurrentCaller caller) {
        this.service = service;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Path("/assignment")
    @Tagged
    @Operation(operationId = "getVisitAssignment", summary = "Read the letter of assignment of a visit")
    @APIResponse(
            responseCode = "200",
            description = "Surat tugas, PDF/A",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response assignment(@PathParam("id") @Parameter(description = "Id of the visit") UUID id) {
        return answer(service.get(id, VisitDocument.Kind.ASSIGNMENT, caller.get()));
    }

    @GET
    @Path("/record")
    @Tagged
    @Operation(operationId = "getVisitRecord", summary = "Read the record of a visit")
    @APIResponse(
            responseCode = "200",
            description = "Berita acara, PDF/A",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response record(@PathParam("id") @Parameter(description = "Id of the visit") UUID id) {
        return answer(service.get(id, VisitDocument.Kind.RECORD, caller.get()));
    }

    private Response answer(VisitDocument document) {
        return preconditions
                .respond(Preconditions.tag(document.sha256()), document::content)
                .type(PDF)
                .build();
    }
}
