package id.patuh.registry.merging;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.NewEmployers;

/** Splits over HTTP. */
@Path("/v1/employers/{id}/splits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mergers and splits", description = "Employers that become one, or two")
class SplitResource {
    private final Splits splits;
    private final ReorganisationReading reading;
    private final CurrentCaller caller;
    private final Preconditions preconditions;
    private final Clock clock;

    SplitResource(
            Splits splits,
            ReorganisationReading reading,
            CurrentCaller caller,
            Preconditions preconditions,
            Clock clock) {
        this.splits = splits;
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
                "REORGANISATION_OUT_OF_ORDER",
                "IDENTIFIER_IN_USE",
                "IDENTIFIER_NOT_HELD",
                "SPLIT_WITHOUT_NUMBER",
                "SPLIT_TAKES_ALL_NUMBERS",
                "SPLIT_TEARS_COVERAGE",
                "COVERAGE_NOT_FOUND"
            })
    @Operation(
            operationId = "splitEmployer",
            summary = "Split an employer",
            description =
                    "Makes a new employer from a full declaration and gives it numbers of this one, with the coverage that is stated"
                            + " under them. It is undone by merging the new employer back.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SplitBody.class),
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
            @Parameter(description = "Id of the employer that is divided", example = MergeExamples.ID) @PathParam("id")
                    UUID id,
            JsonNode body) {
        SplitRequest request = SplitRequest.read(body, NewEmployers.FIELDS, LocalDate.now(clock));
        UUID split = splits.split(id, request, caller.get());
        SplitView view = reading.split(id, split, caller.get());
        return Response.created(URI.create("/v1/employers/" + id + "/splits/" + split))
                .tag(Preconditions.tag(1))
                .entity(view)
                .build();
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
            description = "Which employer was divided, which one is new, and what went to it.")
    @APIResponse(
            responseCode = "200",
            description = "The split",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SplitView.class),
                            examples = @ExampleObject(name = "split", value = MergeExamples.SPLIT)))
    public Response get(
            @Parameter(description = "Id of the employer that was divided", example = MergeExamples.ID) @PathParam("id")
                    UUID id,
            @Parameter(description = "Id of the split", example = MergeExamples.SPLIT_ID) @PathParam("splitId")
                    UUID splitId) {
        SplitView view = reading.split(id, splitId, caller.get());
        return preconditions.respond(1, () -> view).build();
    }
}
