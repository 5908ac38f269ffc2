package id.patuh.compliance.report;

import java.util.List;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.problem.Language;

/** Reports over HTTP. */
@Path("/v1/reports")
@RolesAllowed({Roles.KEMENAKER_SUPERVISOR, Roles.AUDITOR})
@Refuses(in = InspectionProblem.class, codes = "REPORT_PERIOD_AHEAD")
@Tag(name = "Reports", description = "What the inspection did in a year, and how participation grew in half a year")
class ReportResource {
    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";

    private final C81Query yearly;
    private final C81Document document;
    private final HalfYearQuery halfYearly;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    ReportResource(
            C81Query yearly,
            C81Document document,
            HalfYearQuery halfYearly,
            Preconditions preconditions,
            CurrentCaller caller) {
        this.yearly = yearly;
        this.document = document;
        this.halfYearly = halfYearly;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Path("/c81")
    @Produces({MediaType.APPLICATION_JSON, CSV, PDF})
    @Tagged
    @Operation(operationId = "getC81Report", summary = "Read the yearly report on the inspection")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = C81Report.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response c81(
            @QueryParam("year") @NotNull @Min(1900) @Max(2200) @Parameter(description = "Calendar year") Integer year,
            @Context HttpHeaders headers,
            @Context Request request) {
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        C81Report report = yearly.of(year, caller.get());
        String type = chosen(request, MediaType.APPLICATION_JSON, CSV, PDF);
        return switch (type) {
            case CSV ->
                file(type, List.of(language, report), "c81-" + year + ".csv", () -> C81Csv.of(report, language));
            case PDF -> file(type, report, "c81-" + year + ".pdf", () -> document.write(report));
            default -> answer(type, report, () -> report).build();
        };
    }

    @GET
    @Path("/compliance")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Tagged
    @Refuses("REPORT_FIGURES_NOT_KEPT")
    @Operation(operationId = "getHalfYearReport", summary = "Read the half-yearly report on participation")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = HalfYearReport.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response compliance(
            @QueryParam("half")
                    @NotNull
                    @Pattern(regexp = HalfYear.FORM)
                    @Parameter(description = "Half of a calendar year, such as `2026-H1`")
                    String half,
            @Context Request request) {
        HalfYearReport report = halfYearly.of(HalfYear.parse(half), caller.get());
        String type = chosen(request, MediaType.APPLICATION_JSON, CSV);
        return type.equals(CSV)
                ? file(type, report, "compliance-" + half + ".csv", () -> HalfYearCsv.of(report))
                : answer(type, report, () -> report).build();
    }

    private static String chosen(Request request, String... offered) {
        Variant variant = request.selectVariant(Variant.mediaTypes(
                        List.of(offered).stream().map(MediaType::valueOf).toArray(MediaType[]::new))
                .build());
        return variant == null ? offered[0] : variant.getMediaType().toString();
    }

    private Response file(String type, Object report, String name, Supplier<Object> content) {
        return answer(type, report, content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** Each form of a report has a tag of its own. */
    private Response.ResponseBuilder answer(String type, Object report, Supplier<Object> content) {
        String tag = Preconditions.digestOf(report) + "-" + type.substring(type.indexOf('/') + 1);
        return preconditions.respond(Preconditions.tag(tag), content).type(type);
    }
}
