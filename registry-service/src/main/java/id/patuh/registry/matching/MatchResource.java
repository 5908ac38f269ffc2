package id.patuh.registry.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;

/** Match candidates over HTTP. */
@Path("/v1/match-candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching", description = "Employers that may be one and the same")
class MatchResource {
    private static final String EXAMPLE = """
            {"items":[{"id":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a05","leftId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02",
             "rightId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a06","reason":"SIMILAR_NAME","similarity":0.875,"state":"OPEN",
             "evidence":{"source":"BPJS_TK","regionCode":"3171","names":["PT Baik Satu","CV Baik Satu"]},
             "importId":"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a01","importLine":7,"recordedAt":"2026-06-30T02:00:00Z"}],
             "nextCursor":null}""";

    private final MatchingService service;
    private final CurrentCaller caller;

    MatchResource(MatchingService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.REGISTRY_READER, Roles.REGISTRY_WRITER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listMatchCandidates",
            summary = "List employers that may be one",
            description =
                    "Pairs that an import raised: two numbers of one row that belong to two employers, or a new employer with a"
                            + " similar name in the same regency. Oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of candidates",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchCandidate.PageOf.class),
                            examples = @ExampleObject(name = "candidates", value = EXAMPLE)))
    public Page<MatchCandidate> list(
            @Parameter(description = "Only those in this state") @QueryParam("state") MatchCandidate.State state,
            @BeanParam PageQuery page) {
        return service.list(state, caller.get(), page);
    }
}
