package id.patuh.registry.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.reference.RegionScope;

/** Reports of changes of all employers over HTTP, for those who look for late ones. */
@Path("/v1/change-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change reports")
class LateReportResource {
    private final ChangeReportQuery reading;
    private final CurrentCaller caller;

    LateReportResource(ChangeReportQuery reading, CurrentCaller caller) {
        this.reading = reading;
        this.caller = caller;
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
    @Operation(
            operationId = "findChangeReports",
            summary = "Find reported changes by region",
            description =
                    "By region and id, within the caller's regions; the region is that of the employer after the change. A page that only"
                            + " has late or only timely reports may have fewer items than asked for and still a page after it: go on until"
                            + " nextCursor is null.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeReportView.PageOf.class),
                            examples = @ExampleObject(name = "reports", value = ChangeExamples.PAGE)))
    public Page<ChangeReportView> find(
            @Parameter(description = "Province (2 digits), regency or city (4 digits)", example = "31")
                    @QueryParam("region")
                    String region,
            @Parameter(description = "true: only late ones; false: only those in time") @QueryParam("late")
                    Boolean late,
            @BeanParam PageQuery page) {
        return reading.ofRegions(RegionScope.of(region, caller.get()), late, page);
    }
}
