package id.patuh.registry.record;

import static id.patuh.registry.Example.RECORD;
import static id.patuh.registry.Example.STATEMENT;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import id.patuh.registry.http.AsOf;

/** Records over HTTP. */
@Path("/v1/records/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records", description = "What each agency holds under one number of its own: workplaces and registrations")
@Refuses(in = RegistryProblem.class, codes = "RECORD_NOT_FOUND")
class RecordResource {
    private final RecordQuery query;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    RecordResource(RecordQuery query, CurrentCaller caller, Preconditions preconditions) {
        this.query = query;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed(RoleGroups.EMPLOYER_READERS)
    @Tagged
    @Operation(operationId = "getRecord", summary = "Read a record")
    @APIResponseSchema(value = RecordView.class, responseDescription = "The record")
    public Response get(
            @Parameter(description = "Id of the record", example = RECORD) @PathParam("id") UUID id,
            @Valid @BeanParam AsOf asOf) {
        if (asOf.isNow()) {
            RecordView record = query.read(id, caller.get());
            return preconditions.respond(record.version(), () -> record).build();
        }
        RecordQuery.PastRecord past = query.readAsOf(id, asOf.validAt(), asOf.recordedAt(), caller.get());
        return preconditions
                .respond(Preconditions.tag(past.tag()), past::record)
                .build();
    }

    @GET
    @Path("/history")
    @RolesAllowed(RoleGroups.EMPLOYER_READERS)
    @Operation(operationId = "listRecordHistory", summary = "List the history of a record")
    @APIResponseSchema(value = StatementView.PageOf.class, responseDescription = "A page of statements")
    public Page<StatementView> history(
            @Parameter(description = "Id of the record", example = RECORD) @PathParam("id") UUID id,
            @BeanParam PageQuery page) {
        return query.history(id, caller.get(), page);
    }

    @GET
    @Path("/history/{statementId}")
    @RolesAllowed(RoleGroups.EMPLOYER_READERS)
    @Refuses("STATEMENT_NOT_FOUND")
    @Tagged
    @Operation(operationId = "getStatement", summary = "Read a statement of a record")
    @APIResponseSchema(value = StatementView.class, responseDescription = "The statement")
    public Response statement(
            @Parameter(description = "Id of the record", example = RECORD) @PathParam("id") UUID id,
            @Parameter(description = "Id of the statement", example = STATEMENT) @PathParam("statementId")
                    UUID statementId) {
        StatementView statement = query.statement(id, statementId, caller.get());
        String tag = statement.supersededBy() == null
                ? "stands"
                : statement.supersededBy().toString();
        return preconditions.respond(Preconditions.tag(tag), () -> statement).build();
    }
}
