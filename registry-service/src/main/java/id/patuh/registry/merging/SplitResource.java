package id.patuh.registry.merging;

import static id.patuh.registry.Example.EMPLOYER;
import static id.patuh.registry.Example.SPLIT;
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

/** Splits over HTTP. */
@Path("/v1/employers/{id}/splits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mergers and splits", description = "Employers that become one, or two")
@Refuses(in = RegistryProblem.class, codes = "EMPLOYER_NOT_FOUND")
class SplitResource {
    private static final int LONGEST_REASON = 500;

    private final SplitService splits;
    private final UndoService undoing;
    private final ReorganisationQuery reading;
    private final CurrentCaller caller;
    private final Preconditions preconditions;
    private final Clock clock;

    SplitResource(
            SplitService splits,
            UndoService undoing,
            ReorganisationQuery reading,
            CurrentCaller caller,
            Preconditions preconditions,
            Clock clock) {
        this.splits = splits;
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
    @Refuses({
        "EMPLOYER_MERGED",
        "CASE_OF_ANOTHER_AGENCY",
        "RECORD_NOT_MEMBER",
        "IDENTIFIER_NOT_HELD",
        "SPLIT_WITHOUT_MEMBER",
        "SPLIT_TO_ITSELF"
    })
    @Tagged
    @Operation(operationId = "splitEmployer", summary = "Split an employer")
    @RequestBodySchema(SplitRequest.class)
    @APIResponseSchema(value = SplitView.class, responseCode = "201", responseDescription = "Split")
    public Response split(
            @Parameter(description = "Id of the employer that is split", example = EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "The `ETag` of the employer read last; checked when sent") @HeaderParam(IF_MATCH)
                    String ifMatch,
            JsonNode body) {
        SplitRequest request = SplitRequest.read(body, LocalDate.now(clock));
        UUID split = splits.split(id, request, preconditions.expected(), caller.get());
        SplitView view = reading.split(id, split, caller.get());
        return Response.created(URI.create("/v1/employers/" + id + "/splits/" + split))
                .tag(Preconditions.tag(1))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed(RoleGroups.REGISTRY_READERS)
    @Operation(operationId = "listSplits", summary = "List the splits of an employer")
    @APIResponseSchema(value = SplitView.PageOf.class, responseDescription = "A page of splits")
    public Page<SplitView> list(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id,
            @BeanParam PageQuery page) {
        return reading.splits(id, caller.get(), page);
    }

    @DELETE
    @Patient(seconds = 20)
    @Path("/{splitId}")
    @RolesAllowed(Roles.REGISTRY_WRITER)
    @Refuses({"SPLIT_NOT_FOUND", "MERGE_UNDONE", "MERGE_BUILT_UPON", "CASE_OF_ANOTHER_AGENCY"})
    @Operation(operationId = "undoSplit", summary = "Undo a split")
    @APIResponse(responseCode = "204", description = "Undone")
    public Response undo(
            @Parameter(description = "Id of the employer that is split", example = EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "Id of the split", example = SPLIT) @PathParam("splitId") UUID splitId,
            @Parameter(description = "Why it is undone") @QueryParam("reason") @NotBlank @Size(max = LONGEST_REASON)
                    String reason) {
        undoing.undo(Act.Kind.SPLIT, id, splitId, reason.strip(), preconditions.expected(), caller.get());
        return Response.noContent().build();
    }

    @GET
    @Path("/{splitId}")
    @RolesAllowed(RoleGroups.REGISTRY_READERS)
    @Refuses("SPLIT_NOT_FOUND")
    @Tagged
    @Operation(operationId = "getSplit", summary = "Read a split")
    @APIResponseSchema(value = SplitView.class, responseDescription = "The split")
    public Response get(
            @Parameter(description = "Id of the employer that is split", example = EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "Id of the split", example = SPLIT) @PathParam("splitId") UUID splitId) {
        SplitView view = reading.split(id, splitId, caller.get());
        return preconditions.respond(view.version(), () -> view).build();
    }
}
