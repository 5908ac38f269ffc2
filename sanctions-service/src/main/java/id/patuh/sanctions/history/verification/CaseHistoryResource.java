package id.patuh.sanctions.history.verification;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.openapi.Refuses;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Whether the history of a case is as it was written. */
@Path("/v1/cases/{id}/history/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History")
@Refuses(in = SanctionsProblem.class)
class CaseHistoryResource {
    private final HistoryVerificationQuery query;
    private final CurrentCaller caller;

    CaseHistoryResource(HistoryVerificationQuery query, CurrentCaller caller) {
        this.query = query;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.BPJS_TK_OFFICER,
        Roles.BPJS_KES_OFFICER,
        Roles.KEMENAKER_INSPECTOR,
        Roles.KEMENAKER_SUPERVISOR,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Refuses("CASE_UNKNOWN")
    @Operation(operationId = "verifyCaseHistory", summary = "Verify the history of a case")
    @APIResponse(responseCode = "200", description = "Whether it holds, and where it first does not")
    public CaseHistoryVerification ofCase(@PathParam("id") @Parameter(description = "Id of the case") UUID id) {
        return query.verify(id, caller.get());
    }
}
