package id.patuh.compliance.map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.ComplianceProblem;
import id.patuh.compliance.region.RegionScope;
import id.patuh.contracts.vocabulary.RegionLevel;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.openapi.Refuses;

/** The map and the statistics over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleGroups.ASSESSMENT_READERS)
@Refuses(in = ComplianceProblem.class, codes = "REGION_UNKNOWN")
@Tag(name = "Map and statistics", description = "Where employers comply, and where not")
class MapResource {
    private static final String REGION = "Only this province (2 digits) or regency (4 digits)";

    private final MapQuery maps;
    private final CurrentCaller caller;

    MapResource(MapQuery maps, CurrentCaller caller) {
        this.maps = maps;
        this.caller = caller;
    }

    @GET
    @Path("/map")
    @Operation(operationId = "getMap", summary = "Compliance by province or regency")
    @APIResponseSchema(value = MapView.class, responseDescription = "The map")
    public MapView map(
            @QueryParam("level")
                    @Parameter(
                            description = "Level of the regions, letters of any case",
                            schema = @Schema(implementation = RegionLevel.class, defaultValue = "PROVINCE"))
                    String level,
            @QueryParam("metric")
                    @Parameter(
                            description = "What `value` shows, letters of any case",
                            schema = @Schema(implementation = MapMetric.class, defaultValue = "NON_COMPLIANT"))
                    String metric,
            @QueryParam("region") @Parameter(description = REGION) String region) {
        RegionScope scope = RegionScope.of(caller.get(), region);
        return maps.map(
                scope,
                EnumParameter.of("level", level, RegionLevel.class, RegionLevel.PROVINCE),
                EnumParameter.of("metric", metric, MapMetric.class, MapMetric.NON_COMPLIANT));
    }

    @GET
    @Path("/statistics")
    @Operation(operationId = "getStatistics", summary = "Totals by class, scale and finding")
    @APIResponseSchema(value = StatisticsView.class, responseDescription = "The totals")
    public StatisticsView statistics(@QueryParam("region") @Parameter(description = REGION) String region) {
        return maps.statistics(RegionScope.of(caller.get(), region), region);
    }
}
