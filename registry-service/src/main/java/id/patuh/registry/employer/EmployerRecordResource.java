package id.patuh.registry.employer;

import java.time.Instant;
import java.time.LocalDate;
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

import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.record.RecordExamples;
import id.patuh.registry.record.RecordPageQuery;
import id.patuh.registry.record.RecordView;

/** What employers consist of, over HTTP: their records, and all that was recorded of them. */
@Path("/v1/employers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers", description = "Who the employers are")
class EmployerRecordResource {
    private final EmployerRecordQuery query;
    private final CurrentCaller caller;

    EmployerRecordResource(EmployerRecordQuery query, CurrentCaller caller) {
        this.query = query;
        this.caller = caller;
    }

    @GET
    @Path("/records")
    @RolesAllowed({
        Roles.REGISTRY_READER,
        Roles.REGISTRY_WRITER,
        Roles.INTEGRATOR,
        Roles.AUDITOR,
        Roles.ADMIN,
        Roles.BPJS_TK_OFFICER,
        Roles.BPJS_KES_OFFICER,
        Roles.KEMENAKER_INSPECTOR,
        Roles.KEMENAKER_SUPERVISOR
    })
    @Refuses(in = RegistryProblem.class, codes = "EMPLOYER_NOT_FOUND")
    @Operation(
            operationId = "listEmployerRecords",
            summary = "List the records of an employer",
            description =
                    "The workplaces and registrations that the employer has today, by kind and number; with validAt and recordedAt those it had"
                            + " on a day as the registry knew it at a moment, with what they had stated by then. Records outside the"
                            + " caller's regions are counted in outOfScope, not listed.")
    @APIResponse(
            responseCode = "200",
            description = "A page of records",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordView.PageOf.class),
                            examples = @ExampleObject(name = "records", value = RecordExamples.PAGE)))
    public RecordView.PageOf records(
            @Parameter(description = "Id of the employer", example = EmployerExamples.ID) @PathParam("id") UUID id,
            @Parameter(description = "Only records of this kind") @QueryParam("type") RecordType type,
            @Parameter(description = "Province (2 digits), regency or city (4 digits)", example = "31")
                    @QueryParam("region")
                    String region,
            @Parameter(description = "Day on which the facts held", example = "2026-06-30") @QueryParam("validAt")
                    LocalDate validAt,
            @Parameter(description = "Moment at which the registry knew them", example = "2026-06-30T02:00:00Z")
                    @QueryParam("recordedAt")
                    Instant recordedAt,
            @BeanParam PageQuery page) {
        RecordPageQuery.Then then =
                validAt == null && recordedAt == null ? null : new RecordPageQuery.Then(validAt, recordedAt);
        return query.records(id, type, region, then, caller.get(), page);
    }

    @GET
    @Path("/history")
    @RolesAllowed({
        Roles.REGISTRY_READER,
        Roles.REGISTRY_WRITER,
        Roles.INTEGRATOR,
        Roles.AUDITOR,
        Roles.ADMIN,
        Roles.BPJS_TK_OFFICER,
        Roles.BPJS_KES_OFFICER,
        Roles.KEMENAKER_INSPECTOR,
        Roles.KEMENAKER_SUPERVISOR
    })
    @Refuses(in = RegistryProblem.class, codes = "EMPLOYER_NOT_FOUND")
    @Operation(
            operationId = "listEmployerHistory",
            summary = "List the history of an employer",
            description =
                    "Every statement of the records that are or were the employer's, and every merger, split and number that a person"
                            + " decided about, newest first. Statements outside the caller's regions are left out.")
    @APIResponse(
            responseCode = "200",
            description = "A page of statements and acts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HistoryItem.PageOf.class),
                            examples = @ExampleObject(name = "history", value = EmployerExamples.HISTORY)))
    public Page<HistoryItem> history(
            @Parameter(description = "Id of the employer", example = EmployerExamples.ID) @PathParam("id") UUID id,
            @BeanParam PageQuery page) {
        return query.history(id, caller.get(), page);
    }
}
