package id.patuh.sanctions.history.verification;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import id.patuh.kit.paging.PageQuery;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Whether histories are as they were written. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "history")
@Refuses(in = SanctionsProblem.class)
class HistoryVerificationResource {
    private static final String WHOLE_COUNTRY = "*";

    private final HistoryVerificationQuery query;
    private final CurrentCaller caller;

    HistoryVerificationResource(HistoryVerificationQuery query, CurrentCaller caller) {
        this.query = query;
        this.caller = caller;
    }

    @GET
    @Path("/cases/{id}/history/verification")
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

    @GET
    @Path("/history/verification")
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "verifyHistories", summary = "Verify all anchors and all histories, part by part")
    @APIResponse(responseCode = "200", description = "What of this part does not hold")
    public HistoryVerification all(@BeanParam PageQuery page) {
        caller.get().requireRegion(WHOLE_COUNTRY);
        return query.verify(page);
    }
}
