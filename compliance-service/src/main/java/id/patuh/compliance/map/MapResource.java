package id.patuh.compliance.map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.ComplianceProblem;
import id.patuh.compliance.region.RegionScope;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.openapi.Refuses;

/** The map and the statistics over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.REGISTRY_READER,
    Roles.INTEGRATOR,
    Roles.BPJS_TK_OFFICER,
    Roles.BPJS_KES_OFFICER,
    Roles.KEMENAKER_INSPECTOR,
    Roles.KEMENAKER_SUPERVISOR,
    Roles.POLICY_AUTHOR,
    Roles.POLICY_APPROVER,
    Roles.AUDITOR,
    Roles.ADMIN
})
@Tag(name = "Map and statistics", description = "Where employers comply, and where not")
class MapResource {
    private final MapQuery maps;
    private final CurrentCaller caller;

    MapResource(MapQuery maps, CurrentCaller caller) {
        this.maps = maps;
        this.caller = caller;
    }

    @GET
    @Path("/map")
    @Operation(
            operationId = "getMap",
            summary = "Compliance by province or regency",
            description =
                    "Sums for every region of the caller's scope, those without employers included. Employers and classes count at the home "
                            + "of the employer, workplaces and workers where the doors are. `value` is the chosen metric.")
    @APIResponseSchema(value = MapView.class, responseDescription = "The map")
    @Refuses(in = ComplianceProblem.class, codes = "REGION_UNKNOWN")
    public MapView map(
            @QueryParam("level")
                    @Parameter(
                            description = "Level of the regions",
                            example = "province",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"province", "regency"},
                                            defaultValue = "province"))
                    String level,
            @QueryParam("metric")
                    @Parameter(
                            description = "What `value` shows",
                            example = "exposure",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "employers",
                                                "non_compliant",
                                                "non_compliant_percent",
                                                "unregistered",
                                                "partial",
                                                "in_arrears",
                                                "compliant",
                                                "workers_affected",
                                                "workplaces",
                                                "workers",
                                                "exposure",
                                                "mean_score"
                                            },
                                            defaultValue = "non_compliant"))
                    String metric,
            @QueryParam("region")
                    @Parameter(description = "Only this province (2 digits) or regency (4 digits)", example = "31")
                    String region) {
        RegionScope scope = RegionScope.of(caller.get(), region);
        return maps.map(
                scope,
                EnumParameter.of("level", level, MapView.Level.class, MapView.Level.PROVINCE),
                EnumParameter.of("metric", metric, Metric.class, Metric.NON_COMPLIANT));
    }

    @GET
    @Path("/statistics")
    @Operation(
            operationId = "getStatistics",
            summary = "RegionSums by class, scale and finding",
            description =
                    "RegionSums over the caller's scope; they equal the sums of the map. Employers, classes and findings count at the home of "
                            + "the employer, so that provinces add up; workplaces and workers count where the doors are.")
    @APIResponseSchema(value = StatisticsView.class, responseDescription = "The totals")
    @Refuses(in = ComplianceProblem.class, codes = "REGION_UNKNOWN")
    public StatisticsView statistics(
            @QueryParam("region")
                    @Parameter(description = "Only this province (2 digits) or regency (4 digits)", example = "31")
                    String region) {
        return maps.statistics(RegionScope.of(caller.get(), region), region);
    }
}
