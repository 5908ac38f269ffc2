package id.patuh.registry.merging;

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
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
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
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGISTRY_WRITER)
    @Refuses(
            in = RegistryProblem.class,
            codes = {
                "EMPLOYER_NOT_FOUND",
                "EMPLOYER_MERGED",
                "CASE_OF_ANOTHER_AGENCY",
                "RECORD_NOT_MEMBER",
                "IDENTIFIER_NOT_HELD",
                "SPLIT_WITHOUT_MEMBER",
                "SPLIT_TO_ITSELF"
            })
    @Operation(
            operationId = "splitEmployer",
            summary = "Split an employer",
            description =
                    "Chosen records and identity numbers belong to another employer from effectiveOn on: to a new one, or to toEmployerId where"
                            + " a door or a company was sold. The new employer is what its records state. From then on the records'"
                            + " own numbers decide whose they are, whatever identity numbers their rows name.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SplitRequest.class),
                            examples = @ExampleObject(name = "split", value = MergeExamples.SPLIT_BODY)))
    @APIResponse(
            responseCode = "201",
            description = "Split",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SplitView.class),
                            examples = @ExampleObject(name = "split", value = MergeExamples.SPLIT)))
    public Response split(
            @Parameter(description = "Id of the employer that loses members", example = MergeExamples.ID)
                    @PathParam("id")
                    UUID id,
            JsonNode body) {
        SplitRequest request = SplitRequest.read(body, LocalDate.now(clock));
        UUID split = splits.split(id, request, caller.get());
        SplitView view = reading.split(id, split, caller.get());
        return Response.created(URI.create("/v1/employers/" + id + "/splits/" + split))
                .tag(Preconditions.tag(1))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({Roles.REGISTRY_READER, Roles.REGISTRY_WRITER, Roles.INTEGRATOR, Roles.AUDITOR, Roles.ADMIN})
    @Refuses(in = RegistryProblem.class, codes = "EMPLOYER_NOT_FOUND")
    @Operation(
            operationId = "listSplits",
            summary = "List the splits of an employer",
            description = "Splits from it and to it, also those that were undone, oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of splits",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SplitView.PageOf.class),
                            examples = @ExampleObject(name = "splits", value = MergeExamples.SPLITS)))
    public Page<SplitView> list(
            @Parameter(description = "Id of the employer", example = MergeExamples.ID) @PathParam("id") UUID id,
            @BeanParam PageQuery page) {
        return reading.splits(id, caller.get(), page);
    }

    @DELETE
    @Path("/{splitId}")
    @RolesAllowed(Roles.REGISTRY_WRITER)
    @Refuses(
            in = RegistryProblem.class,
            codes = {
                "EMPLOYER_NOT_FOUND",
                "SPLIT_NOT_FOUND",
                "MERGE_UNDONE",
                "MERGE_BUILT_UPON",
                "CASE_OF_ANOTHER_AGENCY"
            })
    @Operation(
            operationId = "undoSplit",
            summary = "Undo a split",
            description =
                    "Both employers have what they would have had the split not been, for all rows and other acts since. The split stays"
                            + " readable. An employer that has nothing any more is EMPTY.")
    @APIResponse(responseCode = "204", description = "Undone")
    public Response undo(
            @Parameter(description = "Id of the employer that was split", example = MergeExamples.ID) @PathParam("id")
                    UUID id,
            @Parameter(description = "Id of the split", example = MergeExamples.SPLIT_ID) @PathParam("splitId")
                    UUID splitId,
            @Parameter(description = "Why it is undone", example = "Salah pisah: masih satu badan hukum")
                    @QueryParam("reason")
                    @NotBlank
                    @Size(max = LONGEST_REASON)
                    String reason) {
        undoing.undo(Act.Kind.SPLIT, id, splitId, reason.strip(), preconditions.expected(), caller.get());
        return Response.noContent().build();
    }

    @GET
    @Path("/{splitId}")
    @RolesAllowed({Roles.REGISTRY_READER, Roles.REGISTRY_WRITER, Roles.INTEGRATOR, Roles.AUDITOR, Roles.ADMIN})
    @Refuses(
            in = RegistryProblem.class,
            codes = {"EMPLOYER_NOT_FOUND", "SPLIT_NOT_FOUND"})
    @Operation(
            operationId = "getSplit",
            summary = "Read a split",
            description =
                    "What went from which employer to which other, since when and why, and whether it was undone.")
    @APIResponse(
            responseCode = "200",
            description = "The split",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SplitView.class),
                            examples = @ExampleObject(name = "split", value = MergeExamples.SPLIT)))
    public Response get(
            @Parameter(description = "Id of the employer that lost members", example = MergeExamples.ID)
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "Id of the split", example = MergeExamples.SPLIT_ID) @PathParam("splitId")
                    UUID splitId) {
        SplitView view = reading.split(id, splitId, caller.get());
        return preconditions.respond(view.version(), () -> view).build();
    }
}
