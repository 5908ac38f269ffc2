package id.patuh.registry.employer;

import java.util.Set;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.identity.WantedIdentifier;
import id.patuh.registry.statement.RequestFields;

/** Searches over HTTP whose terms must not stand in a URL. */
@Path("/v1/employers/searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers", description = "Who the employers are")
class EmployerSearchResource {
    private static final String IDENTIFIER = "identifier";

    private final EmployerQuery query;
    private final CurrentCaller caller;
    private final AccessLog access;

    EmployerSearchResource(EmployerQuery query, CurrentCaller caller, AccessLog access) {
        this.query = query;
        this.caller = caller;
        this.access = access;
    }

    /** Documents the body. */
    @Schema(name = "EmployerSearch", description = "What is looked for")
    record Body(
            @Schema(
                    required = true,
                    maxLength = WantedIdentifier.LONGEST,
                    description = "TYPE:number, the type being NIB, NPWP, WLKP, NPP or BU",
                    examples = "NPWP:3171000098661217")
            String identifier) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleGroups.EMPLOYER_READERS)
    @Operation(operationId = "searchEmployers", summary = "Find an employer by a number that must not stand in a URL")
    @RequestBodySchema(Body.class)
    @APIResponseSchema(
            value = EmployerView.PageOf.class,
            responseDescription = "The employer that has the number, or nothing")
    public CompletionStage<Response> search(JsonNode body) {
        RequestFields.requireKnown(body, Set.of(IDENTIFIER));
        if (!body.path(IDENTIFIER).isTextual()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(new FieldError(
                            "/" + IDENTIFIER,
                            "REQUIRED",
                            "Wajib diisi sebagai JENIS:nomor.",
                            "This is required, as TYPE:number."));
        }
        WantedIdentifier number = WantedIdentifier.parse(body.get(IDENTIFIER).asText());
        AccessLog.Reader reader = access.reader();
        return query.find(EmployerFilter.of(number, caller.get()), reader)
                .thenApply(found -> Response.ok(found.map(EmployerDocument::body))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
