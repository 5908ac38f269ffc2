package id.patuh.registry.employer;

import static id.patuh.registry.Example.EMPLOYER;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.http.AsOf;
import id.patuh.registry.record.RecordPageQuery;
import id.patuh.registry.record.RecordView;

/** What employers consist of, over HTTP: their records, and all that was recorded of them. */
@Path("/v1/employers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers", description = "Who the employers are")
@Refuses(in = RegistryProblem.class, codes = "EMPLOYER_NOT_FOUND")
class EmployerRecordResource {
    private final EmployerRecordQuery query;
    private final CurrentCaller caller;

    EmployerRecordResource(EmployerRecordQuery query, CurrentCaller caller) {
        this.query = query;
        this.caller = caller;
    }

    @GET
    @Path("/records")
    @RolesAllowed(RoleGroups.EMPLOYER_READERS)
    @Operation(operationId = "listEmployerRecords", summary = "List the records of an employer")
    @APIResponseSchema(value = RecordView.PageOf.class, responseDescription = "A page of records")
    public RecordView.PageOf records(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "Only records of this kind") @QueryParam("type") RecordType type,
            @Parameter(description = "Code of a province, regency or city", example = "31") @QueryParam("region")
                    String region,
            @Valid @BeanParam AsOf asOf,
            @BeanParam PageQuery page) {
        RecordPageQuery.Then then = asOf.isNow() ? null : new RecordPageQuery.Then(asOf.validAt(), asOf.recordedAt());
        return query.records(id, type, region, then, caller.get(), page);
    }

    @GET
    @Path("/history")
    @RolesAllowed(RoleGroups.EMPLOYER_READERS)
    @Operation(operationId = "listEmployerHistory", summary = "List the history of an employer")
    @APIResponseSchema(value = HistoryItem.PageOf.class, responseDescription = "A page of statements and acts")
    public Page<HistoryItem> history(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id,
            @BeanParam PageQuery page) {
        return query.history(id, caller.get(), page);
    }
}
