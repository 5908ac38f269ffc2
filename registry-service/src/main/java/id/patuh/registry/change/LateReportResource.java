package id.patuh.registry.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
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
    @RolesAllowed(RoleGroups.EMPLOYER_READERS)
    @Operation(operationId = "findChangeReports", summary = "Find reported changes by region")
    @APIResponseSchema(value = ChangeReportView.PageOf.class, responseDescription = "A page of reports")
    public Page<ChangeReportView> find(
            @Parameter(description = "Code of a province, regency or city", example = "31") @QueryParam("region")
                    String region,
            @Parameter(description = "true: only late ones; false: only those in time") @QueryParam("late")
                    Boolean late,
            @BeanParam PageQuery page) {
        return reading.ofRegions(RegionScope.of(region, caller.get()), late, page);
    }
}
