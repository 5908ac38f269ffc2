package id.patuh.registry.imports;

import static id.patuh.registry.Example.IMPORT;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;

/** What is wrong with an import over HTTP: its errors, its warnings, and the refused records to mend. */
@Path("/v1/imports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@Refuses(in = RegistryProblem.class, codes = "IMPORT_NOT_FOUND")
class ImportErrorResource {
    private static final String CSV = "text/csv";

    private final ImportQuery imports;
    private final RejectedRowsQuery rejected;
    private final CurrentCaller caller;

    ImportErrorResource(ImportQuery imports, RejectedRowsQuery rejected, CurrentCaller caller) {
        this.imports = imports;
        this.rejected = rejected;
        this.caller = caller;
    }

    @GET
    @Path("/errors")
    @RolesAllowed(RoleGroups.IMPORT_READERS)
    @Operation(operationId = "listImportErrors", summary = "List the errors of an import")
    @APIResponseSchema(value = ImportErrorView.PageOf.class, responseDescription = "A page of errors")
    public Page<ImportErrorView> errors(
            @Parameter(description = "Id of the import", example = IMPORT) @PathParam("id") UUID id,
            @BeanParam PageQuery page) {
        return imports.errors(id, caller.get(), page);
    }

    @GET
    @Path("/warnings")
    @RolesAllowed(RoleGroups.IMPORT_READERS)
    @Operation(operationId = "listImportWarnings", summary = "List the warnings of an import")
    @APIResponseSchema(value = ImportWarningView.PageOf.class, responseDescription = "A page of warnings")
    public Page<ImportWarningView> warnings(
            @Parameter(description = "Id of the import", example = IMPORT) @PathParam("id") UUID id,
            @BeanParam PageQuery page) {
        return imports.warnings(id, caller.get(), page);
    }

    @GET
    @Path("/rejected-rows")
    @Produces(CSV)
    @RolesAllowed(RoleGroups.IMPORT_READERS)
    @Refuses("IMPORT_ROWS_NOT_KEPT")
    @Operation(operationId = "downloadRejectedRows", summary = "Download the rejected records, to mend and send again")
    @APIResponse(
            responseCode = "200",
            description = "The rejected records with all columns of the extract",
            content = @Content(mediaType = CSV, schema = @Schema(type = STRING)))
    public Response rejectedRows(
            @Parameter(description = "Id of the import", example = IMPORT) @PathParam("id") UUID id) {
        ReceivedImport found = rejected.find(id, caller.get());
        StreamingOutput rows = out -> rejected.write(found, out);
        return Response.ok(rows)
                .type(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-rows-" + id + ".csv\"")
                .build();
    }
}
