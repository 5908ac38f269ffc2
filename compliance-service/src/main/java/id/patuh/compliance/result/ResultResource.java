package id.patuh.compliance.result;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

import id.patuh.compliance.map.EnumParameter;
import id.patuh.compliance.problem.ComplianceProblem;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.openapi.Refuses;

/** What visits teach, over HTTP. */
@Path("/v1/inspection-results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleGroups.FIELD_STAFF)
@Tag(name = "Inspection results", description = "How often visits confirm a ground, and what they bring")
@Refuses(in = InspectionProblem.class, codes = "OFFICER_NOT_ENTERED")
class ResultResource {
    private final ResultQuery query;
    private final CurrentCaller caller;

    ResultResource(ResultQuery query, CurrentCaller caller) {
        this.query = query;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getInspectionResults", summary = "Read what signed visits teach")
    @APIResponseSchema(value = InspectionResults.class, responseDescription = "The visits put together")
    @Refuses(in = ComplianceProblem.class, codes = "REGION_UNKNOWN")
    public InspectionResults get(
            @QueryParam("by")
                    @NotNull
                    @Parameter(
                            description = "By what visits are put together, letters of any case",
                            schema = @Schema(implementation = ResultDimension.class))
                    String by,
            @QueryParam("region")
                    @Pattern(regexp = RegionCode.PATTERN)
                    @Parameter(description = "Only visits to doors in this province or regency")
                    String region,
            @QueryParam("from") @Parameter(description = "Only visits on or after this day") LocalDate from,
            @QueryParam("to") @Parameter(description = "Only visits on or before this day") LocalDate to) {
        ResultDimension dimension = EnumParameter.of("by", by, ResultDimension.class, null);
        return query.of(new ResultQuery.Asked(dimension, region, from, to), caller.get());
    }
}
