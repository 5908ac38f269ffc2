package id.patuh.sanctions.history.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.paging.PageQuery;

/** Whether all histories and anchors are as they were written. */
@Path("/v1/history/verification")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
@Tag(name = "History")
class HistoryVerificationResource {
    private static final String WHOLE_COUNTRY = "*";

    private final HistoryVerificationQuery query;
    private final CurrentCaller caller;

    HistoryVerificationResource(HistoryVerificationQuery query, CurrentCaller caller) {
        this.query = query;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "verifyHistories", summary = "Verify all anchors and all histories, part by part")
    @APIResponse(responseCode = "200", description = "What of this part does not hold")
    public HistoryVerification all(@BeanParam PageQuery page) {
        caller.get().requireRegion(WHOLE_COUNTRY);
        return query.verify(page);
    }
}
