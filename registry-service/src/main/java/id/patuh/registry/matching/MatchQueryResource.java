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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
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
    @RolesAllowed({RoleGroups.REGISTRY_READERS, Roles.BPJS_TK_OFFICER, Roles.BPJS_KES_OFFICER})
    @Operation(operationId = "findMatches", summary = "Look for an employer before registering it")
    @RequestBodySchema(MatchQueryRequest.class)
    @APIResponseSchema(value = MatchAnswer.class, responseDescription = "Employers that may be the one described")
    public Response find(JsonNode body) {
        return Response.ok(service.find(MatchQueryRequest.read(body), caller.get()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
