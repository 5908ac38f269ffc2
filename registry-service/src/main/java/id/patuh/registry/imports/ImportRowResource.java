package id.patuh.registry.imports;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.intake.RowOutcome;

/** Records of an import over HTTP. */
@Path("/v1/imports/{id}/rows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class ImportRowResource {
    private final ImportRowQuery rows;
    private final CurrentCaller caller;

    ImportRowResource(ImportRowQuery rows, CurrentCaller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.REGISTRY_WRITER, Roles.INTEGRATOR, Roles.AUDITOR, Roles.ADMIN})
    @Refuses(in = RegistryProblem.class, codes = "IMPORT_NOT_FOUND")
    @Operation(
            operationId = "listImportRows",
            summary = "List the records of an import",
            description =
                    "Every record by line, as it was sent, with what became of it, the employer it was resolved to, and its errors. A page"
                            + " may be shorter than `limit` when records are large. Of a dry run the outcome is what it would have been,"
                            + " known once the import has ended. To be read by whom the import itself may be read, as long.")
    @APIResponse(
            responseCode = "200",
            description = "A page of records",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportRowView.PageOf.class),
                            examples = @ExampleObject(name = "rows", value = ImportExamples.ROWS)))
    public Page<ImportRowView> list(
            @Parameter(description = "Id of the import", example = ImportExamples.ID) @PathParam("id") UUID id,
            @Parameter(description = "Only records with this outcome") @QueryParam("outcome") RowOutcome outcome,
            @BeanParam PageQuery page) {
        return rows.page(id, outcome, caller.get(), page);
    }

    @GET
    @Path("/{line}")
    @RolesAllowed({Roles.REGISTRY_WRITER, Roles.INTEGRATOR, Roles.AUDITOR, Roles.ADMIN})
    @Refuses(
            in = RegistryProblem.class,
            codes = {"IMPORT_NOT_FOUND", "IMPORT_ROW_NOT_FOUND"})
    @Operation(
            operationId = "getImportRow",
            summary = "Read a record of an import",
            description =
                    "The record that starts on a line, as it was sent, with what became of it. To be read by whom the import itself"
                            + " may be read, as long.")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportRowView.class),
                            examples = @ExampleObject(name = "row", value = ImportExamples.ROW)))
    public ImportRowView get(
            @Parameter(description = "Id of the import", example = ImportExamples.ID) @PathParam("id") UUID id,
            @Parameter(
                            description = "Physical line on which the record starts, the first of the file being 1",
                            example = "2")
                    @PathParam("line")
                    long line) {
        return rows.row(id, line, caller.get());
    }
}
