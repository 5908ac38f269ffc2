package id.patuh.registry.merging;

import static id.patuh.registry.Example.EMPLOYER;
import static id.patuh.registry.Example.MERGER;
import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.http.limits.Patient;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.membership.Act;

/** Mergers over HTTP. */
@Path("/v1/employers/{id}/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mergers and splits", description = "Employers that become one, or two")
@Refuses(in = RegistryProblem.class, codes = "EMPLOYER_NOT_FOUND")
class MergeResource {
    private static final int LONGEST_REASON = 500;

    private final MergeService mergers;
    private final UndoService undoing;
    private final ReorganisationQuery reading;
    private final CurrentCaller caller;
    private final Preconditions preconditions;
    private final Clock clock;

    MergeResource(
            MergeService mergers,
            UndoService undoing,
            ReorganisationQuery reading,
            CurrentCaller caller,
            Preconditions preconditions,
            Clock clock) {
        this.mergers = mergers;
        this.undoing = undoing;
        this.reading = reading;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    @POST
    @Patient(seconds = 20)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGISTRY_WRITER)
    @Refuses({"EMPLOYER_MERGED", "MERGE_OF_ITSELF", "CASE_OF_ANOTHER_AGENCY"})
    @Tagged
    @Operation(operationId = "mergeEmployers", summary = "Merge an employer into this one")
    @RequestBodySchema(MergeRequest.class)
    @APIResponseSchema(value = MergeView.class, responseCode = "201", responseDescription = "Merged")
    public Response merge(
            @Parameter(description = "Id of the surviving employer", example = EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "The `ETag` of the employer read last; checked when sent") @HeaderParam(IF_MATCH)
                    String ifMatch,
            JsonNode body) {
        UUID merge = mergers.merge(
                id, MergeRequest.read(body, LocalDate.now(clock)), preconditions.expected(), caller.get());
        MergeView view = reading.merger(id, merge, caller.get());
        return Response.created(URI.create("/v1/employers/" + id + "/merges/" + merge))
                .tag(Preconditions.tag(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed(RoleGroups.REGISTRY_READERS)
    @Operation(operationId = "listMerges", summary = "List the mergers of an employer")
    @APIResponseSchema(value = MergeView.PageOf.class, responseDescription = "A page of mergers")
    public Page<MergeView> list(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id,
            @BeanParam PageQuery page) {
        return reading.mergers(id, caller.get(), page);
    }

    @GET
    @Path("/{mergeId}")
    @RolesAllowed(RoleGroups.REGISTRY_READERS)
    @Refuses("MERGE_NOT_FOUND")
    @Tagged
    @Operation(operationId = "getMerge", summary = "Read a merger")
    @APIResponseSchema(value = MergeView.class, responseDescription = "The merger")
    public Response get(
            @Parameter(description = "Id of the surviving employer", example = EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "Id of the merger", example = MERGER) @PathParam("mergeId") UUID mergeId) {
        MergeView view = reading.merger(id, mergeId, caller.get());
        return preconditions.respond(view.version(), () -> view).build();
    }

    @DELETE
    @Patient(seconds = 20)
    @Path("/{mergeId}")
    @RolesAllowed(Roles.REGISTRY_WRITER)
    @Refuses({"MERGE_NOT_FOUND", "MERGE_UNDONE", "MERGE_BUILT_UPON", "CASE_OF_ANOTHER_AGENCY"})
    @Operation(operationId = "undoMerge", summary = "Undo a merger")
    @APIResponse(responseCode = "204", description = "Undone")
    public Response undo(
            @Parameter(description = "Id of the surviving employer", example = EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "Id of the merger", example = MERGER) @PathParam("mergeId") UUID mergeId,
            @Parameter(description = "Why it is undone") @QueryParam("reason") @NotBlank @Size(max = LONGEST_REASON)
                    String reason) {
        undoing.undo(Act.Kind.MERGE, id, mergeId, reason.strip(), preconditions.expected(), caller.get());
        return Response.noContent().build();
    }
}
