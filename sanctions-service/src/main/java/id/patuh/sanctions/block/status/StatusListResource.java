package id.patuh.sanctions.block.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.http.limits.LookUp;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.LookUpProblem;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Signed lists by which a licensing system checks numbers without asking. */
@Path("/v1/service-blocks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.INTEGRATOR,
    Roles.SERVICE_UNIT_OFFICER,
    Roles.SERVICE_UNIT_HEAD,
    Roles.BPJS_TK_OFFICER,
    Roles.BPJS_KES_OFFICER,
    Roles.KEMENAKER_INSPECTOR,
    Roles.KEMENAKER_SUPERVISOR,
    Roles.REGISTRY_READER,
    Roles.APPEAL_AUTHORITY,
    Roles.AUDITOR,
    Roles.ADMIN
})
@Tag(name = "Service blocks", description = "May this service be given to this employer?")
@Refuses(in = LookUpProblem.class)
class StatusListResource {
    private static final String JWT = "application/statuslist+jwt";
    private static final String RETRY_SECONDS = "60";

    private final StatusListService lists;
    private final Preconditions preconditions;

    StatusListResource(StatusListService lists, Preconditions preconditions) {
        this.lists = lists;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/status-lists")
    @Operation(operationId = "listStatusLists", summary = "List the signed status lists")
    @APIResponse(responseCode = "200", description = "All lists")
    public StatusListCatalogue all() {
        return lists.catalogue();
    }

    @GET
    @Path("/status-lists/{id}")
    @Produces(JWT)
    @Refuses("STATUS_LIST_UNKNOWN")
    @Tagged
    @Operation(operationId = "getStatusList", summary = "Read a signed status list")
    @APIResponse(
            responseCode = "200",
            description = "A Status List Token",
            content = @Content(mediaType = JWT, schema = @Schema(implementation = String.class)))
    public Response one(
            @PathParam("id") @Parameter(description = "Service and million of places", example = "BUSINESS_LICENCE-0")
                    String id) {
        StatusListStore.Issued list = lists.list(id).orElseThrow(() -> Problem.of(KitProblem.UNAVAILABLE, RETRY_SECONDS)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS));
        String signature = list.token().substring(list.token().lastIndexOf('.') + 1);
        return preconditions
                .respond(Preconditions.tag(signature), list::token)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=" + lists.ttl())
                .build();
    }

    @GET
    @Path("/positions")
    @LookUp
    @Refuses(in = SanctionsProblem.class, codes = "PERSON_NUMBER_IN_URL")
    @Operation(operationId = "findStatusPositions", summary = "Find the place of a number in the status lists")
    @APIResponse(responseCode = "200", description = "The places")
    public StatusPositions positions(
            @QueryParam("identifier")
                    @NotBlank
                    @Parameter(description = "`NIB:` or `NPWP:` and the number", example = "NIB:8120001234567")
                    String identifier) {
        return lists.positions(identifier);
    }
}
