package id.patuh.registry.roster;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.SuccessorRedirect;
import id.patuh.registry.roster.file.RosterSource;

/** Worker lists of an employer over HTTP. */
@Path("/v1/employers/{id}/rosters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Rosters",
        description = "Worker lists of employers, counted and compared head by head; they come as imports")
class RosterResource {
    private static final String ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02";
    private static final String COUNTS = "{\"employerId\":\"" + ID + "\",\"counts\":["
            + "{\"agency\":\"KEMENAKER\",\"programme\":null,\"workers\":12,\"wageBillIdr\":60000000,\"asOf\":\"2026-06-30\"},"
            + "{\"agency\":\"BPJS_TK\",\"programme\":\"JKK\",\"workers\":10,\"wageBillIdr\":48000000,\"asOf\":\"2026-06-30\"}],"
            + "\"differences\":[{\"agency\":\"BPJS_TK\",\"declaredNotEnrolled\":3,\"enrolledNotDeclared\":1,"
            + "\"wageDifferences\":2,\"elsewhereToo\":0}],\"leftOut\":[{\"agency\":\"BPJS_TK\","
            + "\"recordId\":\"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a03\",\"number\":\"NPP-0002\",\"asOf\":\"2026-03-31\"}]}";
    private static final String DIFFERENCES = "{\"items\":[{\"agency\":\"BPJS_TK\",\"reference\":\"9f86d081\","
            + "\"importId\":\"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a01\",\"line\":17,\"wageIdr\":5200000,\"otherWage\":\"LOWER\"}],"
            + "\"nextCursor\":null}";

    private final RosterQuery service;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    RosterResource(RosterQuery service, CurrentCaller caller, Preconditions preconditions) {
        this.service = service;
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
            operationId = "getRosters",
            summary = "Read the counts of an employer's worker lists",
            description =
                    "Heads, wages and differences of the current lists of the employer's records, as the employer's event has them; empty while"
                            + " no list is known. A worker on the lists of several records counts once, with the newest wage. A list two or more"
                            + " months older than the newest of its agency is not counted; leftOut names the newest hundred of them."
                            + " Workers whose validity does not include the day of the list are not counted."
                            + " An employer that was merged: 308 to its last successor.")
    @APIResponse(responseCode = "308", description = "Merged into the employer of Location")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RosterViews.Counts.class),
                            examples = @ExampleObject(name = "counts", value = COUNTS)))
    public Response counts(@Parameter(description = "Id of the employer", example = ID) @PathParam("id") UUID id) {
        RosterQuery.Counts found = service.counts(id, caller.get());
        if (found.successor() != null) {
            return SuccessorRedirect.to(found.successor(), "/rosters");
        }
        return preconditions
                .respond(Preconditions.tag(found.tag()), found::body)
                .build();
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
    @Refuses(in = RegistryProblem.class, codes = "EMPLOYER_NOT_FOUND")
    @Operation(
            operationId = "listRosterDifferences",
            summary = "List the workers in whom a list differs",
            description =
                    "Only for the agency whose list it is; neither auditors nor administrators. A worker is named by a reference that"
                            + " says nothing about the NIK, and by the line of the agency's own file, so that only the agency knows who it is."
                            + " Of the other agency's list nothing is told but that the worker is on it or not, and whether its wage is the lower or"
                            + " the higher one. The declared list is compared with that of each BPJS."
                            + " An employer that was merged: 308 to the first page of its last successor.")
    @APIResponse(responseCode = "308", description = "Merged into the employer of Location")
    @APIResponse(
            responseCode = "200",
            description = "A page of differences",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RosterViews.Difference.PageOf.class),
                            examples = @ExampleObject(name = "differences", value = DIFFERENCES)))
    public Response differences(
            @Parameter(description = "Id of the employer", example = ID) @PathParam("id") UUID id,
            @Parameter(description = "The list", example = "BPJS_TK_ROSTER") @PathParam("source") RosterSource source,
            @Parameter(
                            description = "Which differences; ELSEWHERE_TOO of a BPJS list only",
                            required = true,
                            example = "WAGE")
                    @QueryParam("kind")
                    @NotNull
                    RosterViews.Kind kind,
            @BeanParam PageQuery page) {
        RosterQuery.Differences found = service.differences(id, source, kind, caller.get(), page);
        return found.successor() == null
                ? Response.ok(found.page()).build()
                : SuccessorRedirect.to(
                        found.successor(),
                        "/rosters/" + source + "/differences?kind=" + kind + "&limit=" + page.limit());
    }
}
