package id.patuh.registry.coverage;

import static id.patuh.registry.Example.EMPLOYER;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.http.AsOf;
import id.patuh.registry.http.SuccessorRedirect;

/** Coverage over HTTP. */
@Path("/v1/employers/{id}/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage", description = "Registration of employers in the programmes")
@Refuses(in = RegistryProblem.class, codes = "EMPLOYER_NOT_FOUND")
class CoverageResource {
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
    @RolesAllowed(RoleGroups.EMPLOYER_READERS)
    @Refuses("NO_DATA_AT_DATE")
    @Tagged
    @Operation(operationId = "listCoverage", summary = "List the coverage of an employer")
    @APIResponse(responseCode = "308", description = "Merged into the employer of Location")
    @APIResponseSchema(value = CoverageView.PageOf.class, responseDescription = "All coverage of the employer")
    public Response list(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id,
            @Valid @BeanParam AsOf asOf) {
        CoverageQuery.Coverages found = query.all(id, when(asOf), caller.get());
        return respond(found, "/coverage" + asOf.query(), () -> new Page<>(found.items(), null));
    }

    @GET
    @Path("/{programme}")
    @RolesAllowed(RoleGroups.EMPLOYER_READERS)
    @Refuses({"COVERAGE_NOT_FOUND", "NO_DATA_AT_DATE"})
    @Tagged
    @Operation(operationId = "getCoverage", summary = "Read the coverage in one programme")
    @APIResponse(responseCode = "308", description = "Merged into the employer of Location")
    @APIResponseSchema(value = CoverageView.class, responseDescription = "The coverage")
    public Response get(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "The programme") @PathParam("programme") Programme programme,
            @Valid @BeanParam AsOf asOf) {
        CoverageQuery.Coverages found = query.one(id, programme, when(asOf), caller.get());
        return respond(found, "/coverage/" + programme + asOf.query(), () -> found.items()
                .getFirst());
    }

    @PUT
    @Path("/{programme}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BPJS_TK_OFFICER, Roles.BPJS_KES_OFFICER, Roles.REGISTRY_WRITER})
    @Refuses({"EMPLOYER_MERGED", "NUMBER_REQUIRED", "IDENTIFIER_IN_USE", "OLDER_THAN_HELD"})
    @Tagged
    @Operation(operationId = "putCoverage", summary = "State the coverage of a registration in one programme")
    @RequestBodySchema(CoverageBody.class)
    @APIResponseSchema(value = CoverageView.class, responseDescription = "Stated anew")
    @APIResponse(
            responseCode = "201",
            description = "Registered in the programme",
            content = @Content(schema = @Schema(implementation = CoverageView.class)))
    @APIResponse(responseCode = "204", description = "Stated; the employer has the programme no more")
    public Response put(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "The programme") @PathParam("programme") Programme programme,
            @Parameter(description = "NPP:number or BU:number of the registration") @QueryParam("number") String number,
            @Parameter(description = "`*` to write only a first registration") @HeaderParam(HttpHeaders.IF_NONE_MATCH)
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

    private static CoverageQuery.When when(AsOf asOf) {
        return new CoverageQuery.When(asOf.validAt(), asOf.recordedAt());
    }

    private Response respond(CoverageQuery.Coverages found, String rest, Supplier<Object> body) {
        return SuccessorRedirect.ifMerged(found.successor(), rest, () -> preconditions
                .respond(Preconditions.tag(found.tag()), body)
                .build());
    }
}
