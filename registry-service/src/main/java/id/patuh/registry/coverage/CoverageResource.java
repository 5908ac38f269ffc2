package id.patuh.registry.coverage;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.CoverageView;
import id.patuh.registry.employer.Moved;

/** Coverage over HTTP. */
@Path("/v1/employers/{id}/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage", description = "Registration of employers in the programmes")
class CoverageResource {
    private static final String ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02";
    private static final String STATEMENT =
            "\"ownNumber\":\"JJ747995\",\"registeredOn\":\"2023-12-20\",\"enrolledWorkers\":248,"
                    + "\"reportedWageBillIdr\":2335280096,\"paidThrough\":\"2026-05\",\"arrearsIdr\":null,\"jkkRiskGroup\":3,"
                    + "\"asOf\":\"2026-06-30\"}";
    private static final String BODY = "{" + STATEMENT;
    private static final String COVERAGE = "{\"programme\":\"JKK\"," + STATEMENT;
    private static final String PAGE = "{\"items\":[" + COVERAGE + "],\"nextCursor\":null}";

    private final CoverageService service;
    private final CoverageReading reading;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    CoverageResource(
            CoverageService service, CoverageReading reading, CurrentCaller caller, Preconditions preconditions) {
        this.service = service;
        this.reading = reading;
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
    @Refuses(in = RegistryProblem.class, codes = "EMPLOYER_NOT_FOUND")
    @Operation(
            operationId = "listCoverage",
            summary = "List the coverage of an employer",
            description =
                    "One entry for each programme the employer is registered in, now or with validAt and recordedAt as of another day and"
                            + " moment: a registration holds in [validFrom, validTo). The ETag is the employer's. An employer that was merged: 308 to its last successor.")
    @APIResponse(responseCode = "308", description = "Merged into the employer of Location")
    @APIResponse(
            responseCode = "200",
            description = "All coverage of the employer",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoverageView.PageOf.class),
                            examples = @ExampleObject(name = "coverage", value = PAGE)))
    public Response list(
            @Parameter(description = "Id of the employer", example = ID) @PathParam("id") UUID id,
            @Parameter(description = "Day on which the facts held", example = "2026-06-30") @QueryParam("validAt")
                    LocalDate validAt,
            @Parameter(description = "Moment at which the registry knew them", example = "2026-06-30T02:00:00Z")
                    @QueryParam("recordedAt")
                    Instant recordedAt) {
        CoverageReading.Coverages found = reading.all(id, new CoverageReading.When(validAt, recordedAt), caller.get());
        if (found.successor() != null) {
            return Moved.to(found.successor(), "/coverage" + Moved.query(validAt, recordedAt));
        }
        return preconditions
                .respond(Preconditions.tag(found.tag()), () -> new Page<>(found.items(), null))
                .build();
    }

    @GET
    @Path("/{programme}")
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
            codes = {"EMPLOYER_NOT_FOUND", "COVERAGE_NOT_FOUND"})
    @Operation(
            operationId = "getCoverage",
            summary = "Read the coverage in one programme",
            description =
                    "What the BPJS that runs the programme last stated, or with validAt and recordedAt what held on a day as the registry"
                            + " knew it at a moment. The ETag is the employer's. An employer that was merged: 308 to its last"
                            + " successor.")
    @APIResponse(responseCode = "308", description = "Merged into the employer of Location")
    @APIResponse(
            responseCode = "200",
            description = "The coverage",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoverageView.class),
                            examples = @ExampleObject(name = "coverage", value = COVERAGE)))
    public Response get(
            @Parameter(description = "Id of the employer", example = ID) @PathParam("id") UUID id,
            @Parameter(description = "The programme") @PathParam("programme") Programme programme,
            @Parameter(description = "Day on which the facts held", example = "2026-06-30") @QueryParam("validAt")
                    LocalDate validAt,
            @Parameter(description = "Moment at which the registry knew them", example = "2026-06-30T02:00:00Z")
                    @QueryParam("recordedAt")
                    Instant recordedAt) {
        var when = new CoverageReading.When(validAt, recordedAt);
        CoverageReading.Coverages found = reading.one(id, programme, when, caller.get());
        if (found.successor() != null) {
            return Moved.to(found.successor(), "/coverage/" + programme + Moved.query(validAt, recordedAt));
        }
        return preconditions
                .respond(Preconditions.tag(found.tag()), () -> found.items().getFirst())
                .build();
    }

    @PUT
    @Path("/{programme}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BPJS_TK_OFFICER, Roles.BPJS_KES_OFFICER, Roles.REGISTRY_WRITER})
    @Refuses(
            in = RegistryProblem.class,
            codes = {"EMPLOYER_NOT_FOUND", "EMPLOYER_MERGED", "IDENTIFIER_IN_USE", "OLDER_THAN_HELD"})
    @Operation(
            operationId = "putCoverage",
            summary = "State the coverage in one programme",
            description =
                    "Only by the BPJS that runs the programme. If-Match with the ETag of the employer (coverage is part of it) is"
                            + " required, also for a first registration; that may instead say If-None-Match: *. ownNumber may be left out when"
                            + " the employer has a number at the BPJS. A statement older than the one held is refused; what was recorded of"
                            + " days past is corrected by corrections.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CoverageView.class),
                            examples = @ExampleObject(name = "coverage", value = BODY)))
    @APIResponse(
            responseCode = "200",
            description = "Stated anew",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoverageView.class),
                            examples = @ExampleObject(name = "coverage", value = COVERAGE)))
    @APIResponse(
            responseCode = "201",
            description = "Registered in the programme",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoverageView.class),
                            examples = @ExampleObject(name = "coverage", value = COVERAGE)))
    public Response put(
            @Parameter(description = "Id of the employer", example = ID) @PathParam("id") UUID id,
            @Parameter(description = "The programme") @PathParam("programme") Programme programme,
            @Parameter(description = "`*` to write only a first registration", example = "*")
                    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    String ifNoneMatch,
            JsonNode body) {
        var target = new CoverageService.Target(id, programme, "*".equals(ifNoneMatch));
        CoverageService.Written written = service.put(target, body, caller.get());
        JsonNode coverage = reading.one(id, programme, CoverageReading.When.NOW, caller.get())
                .items()
                .getFirst();
        Response.ResponseBuilder answer = written.created()
                ? Response.created(URI.create("/v1/employers/" + id + "/coverage/" + programme))
                : Response.ok();
        return answer.entity(coverage).tag(Preconditions.tag(written.version())).build();
    }
}
