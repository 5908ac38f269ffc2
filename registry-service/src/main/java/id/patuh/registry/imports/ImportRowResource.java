package id.patuh.registry.imports;

import static id.patuh.registry.Example.IMPORT;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.intake.RowOutcome;

/** Records of an import over HTTP. */
@Path("/v1/imports/{id}/rows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@Refuses(
        in = RegistryProblem.class,
        codes = {"IMPORT_NOT_FOUND", "IMPORT_ROWS_NOT_KEPT"})
class ImportRowResource {
    private final ImportRowQuery rows;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    ImportRowResource(ImportRowQuery rows, CurrentCaller caller, Preconditions preconditions) {
        this.rows = rows;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed(RoleGroups.IMPORT_READERS)
    @Operation(operationId = "listImportRows", summary = "List the records of an import")
    @APIResponseSchema(value = ImportRowView.PageOf.class, responseDescription = "A page of records")
    public Page<ImportRowView> list(
            @Parameter(description = "Id of the import", example = IMPORT) @PathParam("id") UUID id,
            @Parameter(description = "Only records with this outcome") @QueryParam("outcome") RowOutcome outcome,
            @BeanParam PageQuery page) {
        return rows.page(id, outcome, caller.get(), page);
    }

    @GET
    @Path("/{line}")
    @RolesAllowed(RoleGroups.IMPORT_READERS)
    @Refuses("IMPORT_ROW_NOT_FOUND")
    @Tagged
    @Operation(operationId = "getImportRow", summary = "Read a record of an import")
    @APIResponseSchema(value = ImportRowView.class, responseDescription = "The record")
    public Response get(
            @Parameter(description = "Id of the import", example = IMPORT) @PathParam("id") UUID id,
            @Parameter(description = "Physical line on which the record starts, the first of the file being 1")
                    @PathParam("line")
                    long line) {
        ImportRowView row = rows.row(id, line, caller.get());
        return preconditions.respond(Preconditions.tagOf(row), () -> row).build();
    }
}
