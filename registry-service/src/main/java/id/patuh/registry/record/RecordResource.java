package id.patuh.registry.record;

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
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;

/** Records over HTTP. */
@Path("/v1/records/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records", description = "What each agency holds under one number of its own: workplaces and registrations")
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
    @Refuses(in = RegistryProblem.class, codes = "RECORD_NOT_FOUND")
    @Operation(
            operationId = "getRecord",
            summary = "Read a record",
            description =
                    "The present state, or with validAt and recordedAt what the record stated by a day as the registry knew it at a moment;"
                            + " 404 when nothing was known then. A statement holds from its validFrom until the next one of its programme."
                            + " The record's region must be in the caller's scope.")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordView.class),
                            examples = @ExampleObject(name = "workplace", value = RecordExamples.RECORD)))
    public Response get(
            @Parameter(description = "Id of the record", example = RecordExamples.ID) @PathParam("id") UUID id,
            @Parameter(description = "Day on which the facts held", example = "2026-06-30") @QueryParam("validAt")
                    LocalDate validAt,
            @Parameter(description = "Moment at which the registry knew them", example = "2026-06-30T02:00:00Z")
                    @QueryParam("recordedAt")
                    Instant recordedAt) {
        if (validAt == null && recordedAt == null) {
            RecordView record = query.read(id, caller.get());
            return preconditions.respond(record.version(), () -> record).build();
        }
        RecordQuery.PastRecord past = query.readAsOf(id, validAt, recordedAt, caller.get());
        return preconditions
                .respond(Preconditions.tag(past.tag()), past::record)
                .build();
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
    @Refuses(in = RegistryProblem.class, codes = "RECORD_NOT_FOUND")
    @Operation(
            operationId = "listRecordHistory",
            summary = "List the history of a record",
            description =
                    "Every statement that was ever recorded, newest first: what, of which day, recorded when, by whom, from which file and"
                            + " line, and for a correction which statement it takes the place of, and why; also those older than what was"
                            + " held then.")
    @APIResponse(
            responseCode = "200",
            description = "A page of statements",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatementView.PageOf.class),
                            examples = @ExampleObject(name = "history", value = RecordExamples.HISTORY)))
    public Page<StatementView> history(
            @Parameter(description = "Id of the record", example = RecordExamples.ID) @PathParam("id") UUID id,
            @BeanParam PageQuery page) {
        return query.history(id, caller.get(), page);
    }

    @GET
    @Path("/history/{statementId}")
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
    @Refuses(
            in = RegistryProblem.class,
            codes = {"RECORD_NOT_FOUND", "STATEMENT_NOT_FOUND"})
    @Operation(
            operationId = "getStatement",
            summary = "Read a statement of a record",
            description = "The statement as it was recorded; supersededBy tells whether another took its place since.")
    @APIResponse(
            responseCode = "200",
            description = "The statement",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatementView.class),
                            examples = @ExampleObject(name = "statement", value = RecordExamples.STATEMENT)))
    public Response statement(
            @Parameter(description = "Id of the record", example = RecordExamples.ID) @PathParam("id") UUID id,
            @Parameter(description = "Id of the statement", example = RecordExamples.STATEMENT_ID)
                    @PathParam("statementId")
                    UUID statementId) {
        StatementView statement = query.statement(id, statementId, caller.get());
        String tag = statement.supersededBy() == null
                ? "stands"
                : statement.supersededBy().toString();
        return preconditions.respond(Preconditions.tag(tag), () -> statement).build();
    }
}
