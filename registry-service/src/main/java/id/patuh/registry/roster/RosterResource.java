package id.patuh.registry.roster;

import static id.patuh.registry.Example.EMPLOYER;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.http.SuccessorRedirect;
import id.patuh.registry.roster.file.RosterSource;

/** Worker lists of an employer over HTTP. */
@Path("/v1/employers/{id}/rosters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Rosters",
        description = "Worker lists of employers, counted and compared head by head; they come as imports")
@Refuses(in = RegistryProblem.class, codes = "EMPLOYER_NOT_FOUND")
class RosterResource {
    private final RosterQuery service;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    RosterResource(RosterQuery service, CurrentCaller caller, Preconditions preconditions) {
        this.service = service;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed(RoleGroups.EMPLOYER_READERS)
    @Tagged
    @Operation(operationId = "getRosters", summary = "Read the counts of an employer's worker lists")
    @APIResponse(responseCode = "308", description = "Merged into the employer of Location")
    @APIResponseSchema(value = RosterViews.Counts.class, responseDescription = "The counts")
    public Response counts(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id) {
        RosterQuery.Counts found = service.counts(id, caller.get());
        return SuccessorRedirect.ifMerged(found.successor(), "/rosters", () -> preconditions
                .respond(Preconditions.tag(found.tag()), found::body)
                .build());
    }

    @GET
    @Path("/{source}/differences")
    @RolesAllowed({
        Roles.REGISTRY_READER,
        Roles.REGISTRY_WRITER,
        Roles.INTEGRATOR,
        Roles.BPJS_TK_OFFICER,
        Roles.BPJS_KES_OFFICER,
        Roles.KEMENAKER_INSPECTOR,
        Roles.KEMENAKER_SUPERVISOR
    })
    @Operation(operationId = "listRosterDifferences", summary = "List the workers for whom a list differs")
    @APIResponse(responseCode = "308", description = "Merged into the employer of Location")
    @APIResponseSchema(value = RosterViews.Difference.PageOf.class, responseDescription = "A page of differences")
    public Response differences(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "The list", example = "BPJS_TK_ROSTER") @PathParam("source") RosterSource source,
            @Parameter(description = "Which differences; ELSEWHERE_TOO of a BPJS list only", required = true)
                    @QueryParam("kind")
                    @NotNull
                    RosterViews.Kind kind,
            @BeanParam PageQuery page) {
        RosterQuery.Differences found = service.differences(id, source, kind, caller.get(), page);
        return SuccessorRedirect.ifMerged(
                found.successor(),
                "/rosters/" + source + "/differences?kind=" + kind + "&limit=" + page.limit(),
                () -> Response.ok(found.page()).build());
    }
}
