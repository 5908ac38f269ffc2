package id.patuh.registry.change;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Conditional;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;

/** Reports of changes of an employer over HTTP. */
@Path("/v1/employers/{id}/change-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change reports", description = "Changes that employers must report within seven working days")
class ChangeReportResource {
    private final ChangeReportService service;
    private final ChangeReportQuery reading;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    ChangeReportResource(
            ChangeReportService service, ChangeReportQuery reading, CurrentCaller caller, Preconditions preconditions) {
        this.service = service;
        this.reading = reading;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @Conditional
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGISTRY_WRITER)
    @Refuses(
            in = RegistryProblem.class,
            codes = {
                "EMPLOYER_NOT_FOUND",
                "EMPLOYER_MERGED",
                "RECORD_NOT_FOUND",
                "RECORD_REQUIRED",
                "NOT_YET_DECLARED",
                "OLDER_THAN_HELD"
            })
    @Operation(
            operationId = "reportChange",
            summary = "Report a change of an employer",
            description =
                    "Records a change with its day. ADDRESS and HEAD_COUNT speak of a workplace (recordId, or the only open one) and"
                            + " change its statement from the day of the change; LEGAL_FORM changes that of the workplace from which the"
                            + " employer has its name. These need If-Match with the ETag of the employer. OWNERSHIP and MANAGEMENT leave"
                            + " the report only. A report of what is held already is recorded too; it makes no version and no event.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ChangeReportBody.class),
                            examples = {
                                @ExampleObject(name = "address", value = ChangeExamples.ADDRESS),
                                @ExampleObject(name = "ownership", value = ChangeExamples.OWNERSHIP)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeReportView.class),
                            examples = @ExampleObject(name = "report", value = ChangeExamples.REPORT)))
    public Response report(
            @Parameter(description = "Id of the employer", example = ChangeExamples.EMPLOYER) @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "The `ETag` of the employer read last; not needed for OWNERSHIP and MANAGEMENT",
                            example = "\"v3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            JsonNode body) {
        ChangeReportView report = reading.view(service.report(id, body, preconditions.expected(), caller.get()));
        return Response.created(URI.create("/v1/employers/" + id + "/change-reports/" + report.id()))
                .tag(tag(report))
                .entity(report)
                .build();
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
    @Refuses(in = RegistryProblem.class, codes = "EMPLOYER_NOT_FOUND")
    @Operation(
            operationId = "listChangeReports",
            summary = "List the reported changes of an employer",
            description =
                    "Newest first, each with the last day on which it was in time. Differences found by files of an agency are not among"
                            + " them: a file is the yearly report, not the report of a change.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeReportView.PageOf.class),
                            examples = @ExampleObject(name = "reports", value = ChangeExamples.PAGE)))
    public Page<ChangeReportView> list(
            @Parameter(description = "Id of the employer", example = ChangeExamples.EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "Only those of this kind") @QueryParam("kind") ChangeKind kind,
            @BeanParam PageQuery page) {
        return reading.ofEmployer(id, kind, caller.get(), page);
    }

    @GET
    @Path("/{reportId}")
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
            codes = {"EMPLOYER_NOT_FOUND", "CHANGE_REPORT_NOT_FOUND"})
    @Operation(
            operationId = "getChangeReport",
            summary = "Read a reported change",
            description =
                    "Whether it was late is derived from the calendars of working days at each reading. In a year after the last known"
                            + " calendar only weekends count as days off.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeReportView.class),
                            examples = @ExampleObject(name = "report", value = ChangeExamples.REPORT)))
    public Response get(
            @Parameter(description = "Id of the employer", example = ChangeExamples.EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "Id of the report", example = ChangeExamples.ID) @PathParam("reportId")
                    UUID reportId) {
        ChangeReportView report = reading.one(id, reportId, caller.get());
        return preconditions.respond(tag(report), () -> report).build();
    }

    /** A report never changes; only a new calendar can move what is derived from it. */
    private static EntityTag tag(ChangeReportView report) {
        return Preconditions.tag("due-" + report.dueOn() + "-" + report.lateWorkingDays());
    }
}
