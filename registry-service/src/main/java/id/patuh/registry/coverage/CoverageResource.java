package id.patuh.registry.coverage;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
import id.patuh.registry.employer.SuccessorRedirect;

/** Coverage over HTTP. */
@Path("/v1/employers/{id}/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage", description = "Registration of employers in the programmes")
class CoverageResource {
    private static final String ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02";
    private final CoverageService service;
    private final CoverageQuery query;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    CoverageResource(CoverageService service, CoverageQuery query, CurrentCaller caller, Preconditions preconditions) {
        this.service = service;
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
    @Refuses(in = RegistryProblem.class, codes = "EMPLOYER_NOT_FOUND")
    @Operation(
            operationId = "listCoverage",
            summary = "List the coverage of an employer",
            description =
                    "One entry for each programme the employer is registered in, summed over its registrations; now, or with validAt and"
                            + " recordedAt as of another day and moment. The ETag is the employer's. An employer that was merged: 308 to"
                            + " its last successor.")
    @APIResponse(responseCode = "308", description = "Merged into the employer of Location")
    @APIResponse(
            responseCode = "200",
            description = "All coverage of the employer",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoverageView.PageOf.class),
                            examples = @ExampleObject(name = "coverage", value = CoverageExamples.PAGE)))
    public Response list(
            @Parameter(description = "Id of the employer", example = ID) @PathParam("id") UUID id,
            @Parameter(description = "Day on which the facts held", example = "2026-06-30") @QueryParam("validAt")
                    LocalDate validAt,
            @Parameter(description = "Moment at which the registry knew them", example = "2026-06-30T02:00:00Z")
                    @QueryParam("recordedAt")
                    Instant recordedAt) {
        CoverageQuery.Coverages found = query.all(id, new CoverageQuery.When(validAt, recordedAt), caller.get());
        if (found.successor() != null) {
            return SuccessorRedirect.to(found.successor(), "/coverage" + SuccessorRedirect.query(validAt, recordedAt));
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
                    "Sums over the employer's registrations that have the programme, and what these state; with validAt and recordedAt"
                            + " as of another day and moment. The ETag is the employer's. An employer that was merged: 308 to its last"
                            + " successor.")
    @APIResponse(responseCode = "308", description = "Merged into the employer of Location")
    @APIResponse(
            responseCode = "200",
            description = "The coverage",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoverageView.class),
                            examples = @ExampleObject(name = "coverage", value = CoverageExamples.COVERAGE)))
    public Response get(
            @Parameter(description = "Id of the employer", example = ID) @PathParam("id") UUID id,
            @Parameter(description = "The programme") @PathParam("programme") Programme programme,
            @Parameter(description = "Day on which the facts held", example = "2026-06-30") @QueryParam("validAt")
                    LocalDate validAt,
            @Parameter(description = "Moment at which the registry knew them", example = "2026-06-30T02:00:00Z")
                    @QueryParam("recordedAt")
                    Instant recordedAt) {
        var when = new CoverageQuery.When(validAt, recordedAt);
        CoverageQuery.Coverages found = query.one(id, programme, when, caller.get());
        if (found.successor() != null) {
            return SuccessorRedirect.to(
                    found.successor(), "/coverage/" + programme + SuccessorRedirect.query(validAt, recordedAt));
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
            codes = {"EMPLOYER_NOT_FOUND", "EMPLOYER_MERGED", "NUMBER_REQUIRED", "IDENTIFIER_IN_USE", "OLDER_THAN_HELD"
            })
    @Operation(
            operationId = "putCoverage",
            summary = "State the coverage of a registration in one programme",
            description =
                    "Only by the BPJS that runs the programme. The parameter number names the registration: it is needed for a first one"
                            + " (400) and where the employer has several (409 NUMBER_REQUIRED names them); a number of another employer is"
                            + " refused. If-Match with the ETag of the employer (coverage is part of it) is required, also for a first"
                            + " registration; that may instead say If-None-Match: *. A statement older than the one held is refused; what was"
                            + " recorded of days past is corrected by corrections. 204 when the employer has the programme no more.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CoverageBody.class),
                            examples = @ExampleObject(name = "coverage", value = CoverageExamples.BODY)))
    @APIResponse(
            responseCode = "200",
            description = "Stated anew",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoverageView.class),
                            examples = @ExampleObject(name = "coverage", value = CoverageExamples.COVERAGE)))
    @APIResponse(
            responseCode = "201",
            description = "Registered in the programme",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoverageView.class),
                            examples = @ExampleObject(name = "coverage", value = CoverageExamples.COVERAGE)))
    @APIResponse(responseCode = "204", description = "Stated; the employer has the programme no more")
    public Response put(
            @Parameter(description = "Id of the employer", example = ID) @PathParam("id") UUID id,
            @Parameter(description = "The programme") @PathParam("programme") Programme programme,
            @Parameter(description = "NPP:number or BU:number of the registration", example = "NPP:JJ747995")
                    @QueryParam("number")
                    String number,
            @Parameter(description = "`*` to write only a first registration", example = "*")
                    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    String ifNoneMatch,
            JsonNode body) {
        var target = new CoverageService.Target(id, programme, number, "*".equals(ifNoneMatch));
        boolean created = service.put(target, body, preconditions.expected(), caller.get());
        CoverageQuery.Coverages all = query.all(id, CoverageQuery.When.NOW, caller.get());
        Optional<CoverageView> coverage = CoverageQuery.in(all, programme);
        if (coverage.isEmpty()) {
            return Response.noContent().tag(Preconditions.tag(all.tag())).build();
        }
        Response.ResponseBuilder answer = created
                ? Response.created(URI.create("/v1/employers/" + id + "/coverage/" + programme))
                : Response.ok();
        return answer.entity(coverage.get()).tag(Preconditions.tag(all.tag())).build();
    }
}
