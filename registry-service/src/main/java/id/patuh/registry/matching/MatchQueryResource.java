package id.patuh.registry.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;

/** Searches for an employer by what is known of it. */
@Path("/v1/match-queries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching", description = "Employers that may be one and the same")
class MatchQueryResource {
    private final MatchQueryService service;
    private final CurrentCaller caller;

    MatchQueryResource(MatchQueryService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.REGISTRY_READER,
        Roles.REGISTRY_WRITER,
        Roles.INTEGRATOR,
        Roles.AUDITOR,
        Roles.ADMIN,
        Roles.BPJS_TK_OFFICER,
        Roles.BPJS_KES_OFFICER
    })
    @Operation(
            operationId = "findMatches",
            summary = "Look for an employer before registering it",
            description =
                    "Employers that may be the one described, the likeliest first, each with the fields that agree and how far: by"
                            + " numbers, then by name within the regency, or within your regions when no regency is given. A search: it"
                            + " is a POST because names and numbers do not belong into addresses, which are logged; it writes"
                            + " nothing and may be repeated freely. Numbers decide; names only suggest.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MatchQueryRequest.class),
                            examples = @ExampleObject(name = "query", value = MatchExamples.QUERY)))
    @APIResponse(
            responseCode = "200",
            description = "Employers that may be the one described",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchAnswer.class),
                            examples = @ExampleObject(name = "matches", value = MatchExamples.ANSWER)))
    public Response find(JsonNode body) {
        return Response.ok(service.find(MatchQueryRequest.read(body), caller.get()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
