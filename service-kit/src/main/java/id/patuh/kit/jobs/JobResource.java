package id.patuh.kit.jobs;

import java.util.UUID;

import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import io.quarkus.security.Authenticated;

/** The state of a job, for the agency that ordered it. */
@Path("/v1/jobs")
@Tag(name = "Jobs", description = "Long work and its progress")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class JobResource {
    private static final String EXAMPLE = """
            {"id":"0197c1a0-0000-7000-8000-000000000001","kind":"IMPORT","state":"RUNNING","total":200000,"done":50000,
             "percent":25,"estimatedEndAt":"2026-06-30T02:00:30Z","counts":{"accepted":49990,"rejected":10},
             "createdAt":"2026-06-30T02:00:00Z","startedAt":"2026-06-30T02:00:01Z","finishedAt":null,"error":null}""";

    private final JobService jobs;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    JobResource(JobService jobs, Preconditions preconditions, CurrentCaller caller) {
        this.jobs = jobs;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Tagged
    @Operation(
            operationId = "getJob",
            summary = "Read a job",
            description =
                    "State, counts, percent and estimated end of long work. Read by callers of the agency that ordered it, by auditors and administrators; others get 404. A finished job stays readable for 90 days.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobView.class),
                            examples = @ExampleObject(name = "running", value = EXAMPLE)))
    @Refuses(in = KitProblem.class, codes = "JOB_NOT_FOUND")
    public Response get(
            @PathParam("id") @Parameter(description = "Id of the job", example = "0197c1a0-0000-7000-8000-000000000001")
                    UUID id) {
        JobView job =
                jobs.find(id, caller.get()).orElseThrow(() -> Problem.of(KitProblem.JOB_NOT_FOUND, id.toString()));
        return preconditions.respond(Preconditions.tagOf(job), () -> job).build();
    }
}
