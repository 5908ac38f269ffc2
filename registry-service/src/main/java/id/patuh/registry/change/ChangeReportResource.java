package id.patuh.registry.change;

import static id.patuh.registry.Example.EMPLOYER;
import static id.patuh.registry.Example.REPORT;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Conditional;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;

/** Reports of changes of an employer over HTTP. */
@Path("/v1/employers/{id}/change-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change reports", description = "Changes that employers must report within seven working days")
@Refuses(in = RegistryProblem.class, codes = "EMPLOYER_NOT_FOUND")
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
    @Refuses({"EMPLOYER_MERGED", "RECORD_NOT_FOUND", "RECORD_REQUIRED", "NOT_YET_DECLARED", "OLDER_THAN_HELD"})
    @Tagged
    @Operation(operationId = "reportChange", summary = "Report a change of an employer")
    @RequestBodySchema(ChangeReportBody.class)
    @APIResponseSchema(value = ChangeReportView.class, responseCode = "201", responseDescription = "Recorded")
    public Response report(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "The `ETag` of the employer read last; not needed for OWNERSHIP and MANAGEMENT")
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
    @RolesAllowed(RoleGroups.EMPLOYER_READERS)
    @Operation(operationId = "listChangeReports", summary = "List the reported changes of an employer")
    @APIResponseSchema(value = ChangeReportView.PageOf.class, responseDescription = "A page of reports")
    public Page<ChangeReportView> list(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "Only those of this kind") @QueryParam("kind") ChangeKind kind,
            @BeanParam PageQuery page) {
        return reading.ofEmployer(id, kind, caller.get(), page);
    }

    @GET
    @Path("/{reportId}")
    @RolesAllowed(RoleGroups.EMPLOYER_READERS)
    @Refuses("CHANGE_REPORT_NOT_FOUND")
    @Tagged
    @Operation(operationId = "getChangeReport", summary = "Read a reported change")
    @APIResponseSchema(value = ChangeReportView.class, responseDescription = "The report")
    public Response get(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "Id of the report", example = REPORT) @PathParam("reportId") UUID reportId) {
        ChangeReportView report = reading.one(id, reportId, caller.get());
        return preconditions.respond(tag(report), () -> report).build();
    }

    /** A report never changes; only a new calendar can move what is derived from it. */
    private static EntityTag tag(ChangeReportView report) {
        return Preconditions.tag("due-" + report.dueOn() + "-" + report.lateWorkingDays());
    }
}
