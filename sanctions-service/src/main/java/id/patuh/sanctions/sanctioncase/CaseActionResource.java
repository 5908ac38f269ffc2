package id.patuh.sanctions.sanctioncase;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Conditional;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.document.DeliveryBody;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.CaseAction;

/**
 * Actions on a case, one path each. Which of the roles may take which action is policy data. What stands on the class holds for every
 * action: it may be repeated under its key, needs the version last seen, and answers with the case; an action names only its own
 * refusals.
 */
@Path("/v1/cases/{id}/actions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.BPJS_TK_OFFICER,
    Roles.BPJS_KES_OFFICER,
    Roles.KEMENAKER_INSPECTOR,
    Roles.KEMENAKER_SUPERVISOR,
    Roles.SERVICE_UNIT_OFFICER,
    Roles.SERVICE_UNIT_HEAD
})
@Idempotent
@Conditional
@Refuses(
        in = SanctionsProblem.class,
        codes = {"CASE_UNKNOWN", "ILLEGAL_ACTION"})
@APIResponse(
        responseCode = "200",
        description = "The case after the step",
        content = @Content(schema = @Schema(implementation = CaseView.class)))
@Tag(name = "cases")
public class CaseActionResource {
    private static final String ID = "0197f3c2-7b20-7c3e-9b1d-2f6a4e8c0d12";

    private final CaseActions actions;
    private final CaseService service;

    CaseActionResource(CaseActions actions, CaseService service) {
        this.actions = actions;
        this.service = service;
    }

    /** Confirm the examination. */
    @POST
    @Path("/confirm-examination")
    @Operation(
            operationId = "confirmExamination",
            summary = "Confirm the examination",
            description = "The grounds hold; the result document is numbered and filed. UNDER_EXAMINATION -> EXAMINED.")
    public Response confirmExamination(
            @PathParam("id") @Parameter(description = "Id of the case", example = ID) UUID id,
            @NotNull @Valid CaseBody.Examination body) {
        return answer(actions.confirmExamination(id, body));
    }

    /** Close an unfounded case. */
    @POST
    @Path("/close-unfounded")
    @Operation(
            operationId = "closeUnfounded",
            summary = "Close an unfounded case",
            description = "The grounds do not hold. UNDER_EXAMINATION -> CLOSED (UNFOUNDED).")
    public Response closeUnfounded(
            @PathParam("id") @Parameter(description = "Id of the case", example = ID) UUID id,
            @NotNull @Valid CaseBody.Examination body) {
        return answer(actions.closeUnfounded(id, body));
    }

    /** Issue the first or second written warning. */
    @POST
    @Path("/issue-warning")
    @Refuses(
            in = SanctionsProblem.class,
            codes = {"DOCUMENT_NOT_DELIVERED", "PERIOD_NOT_OVER"})
    @Operation(
            operationId = "issueWarning",
            summary = "Issue the first or second written warning",
            description =
                    "EXAMINED -> WARNING_1 -> WARNING_2. The second needs the first delivered and its period over.")
    public Response issueWarning(
            @PathParam("id") @Parameter(description = "Id of the case", example = ID) UUID id,
            @NotNull @Valid CaseBody.Warning body) {
        return answer(actions.issueWarning(id, body));
    }

    /** Record the proof of delivery of a document of the agency. */
    @POST
    @Path("/record-delivery")
    @Refuses(
            in = SanctionsProblem.class,
            codes = {
                "NOTHING_TO_DELIVER",
                "DOCUMENT_UNKNOWN",
                "ALREADY_DELIVERED",
                "DATE_IN_FUTURE",
                "DELIVERY_BEFORE_DOCUMENT",
                "CALENDAR_YEAR_MISSING"
            })
    @Operation(
            operationId = "recordDelivery",
            summary = "Record the proof of delivery of a document of the agency",
            description = "A delivered warning starts its period; its day in Asia/Jakarta is day 0.")
    public Response recordDelivery(
            @PathParam("id") @Parameter(description = "Id of the case", example = ID) UUID id,
            @NotNull @Valid DeliveryBody body) {
        return answer(actions.recordDelivery(id, body));
    }

    /** Impose the fine. */
    @POST
    @Path("/impose-fine")
    @Refuses(
            in = SanctionsProblem.class,
            codes = {"FINE_NOT_APPLICABLE", "DOCUMENT_NOT_DELIVERED", "PERIOD_NOT_OVER", "CALENDAR_YEAR_MISSING"})
    @Operation(
            operationId = "imposeFine",
            summary = "Impose the fine",
            description =
                    "WARNING_2 -> FINED. Needs the second warning delivered and its period over; not for cases about JKP alone.")
    public Response imposeFine(
            @PathParam("id") @Parameter(description = "Id of the case", example = ID) UUID id,
            @NotNull @Valid CaseBody.ImposeFine body) {
        return answer(actions.imposeFine(id, body));
    }

    /** Record a payment on the fine. */
    @POST
    @Path("/record-payment")
    @Refuses(
            in = SanctionsProblem.class,
            codes = {"FINE_NOT_APPLICABLE", "FINE_FULLY_PAID", "DATE_IN_FUTURE", "PAYMENT_BEFORE_FINE"})
    @Operation(
            operationId = "recordPayment",
            summary = "Record a payment on the fine",
            description = "Full payment stops the way to TMP2T, a partial one does not.")
    public Response recordPayment(
            @PathParam("id") @Parameter(description = "Id of the case", example = ID) UUID id,
            @NotNull @Valid CaseBody.Payment body) {
        return answer(actions.recordPayment(id, body));
    }

    /** Ask service units to withhold services. */
    @POST
    @Path("/request-tmp2t")
    @Refuses(
            in = SanctionsProblem.class,
            codes = {
                "FINE_STEP_REQUIRED",
                "DOCUMENT_NOT_DELIVERED",
                "PERIOD_NOT_OVER",
                "FINE_FULLY_PAID",
                "IDENTIFIER_MISSING",
                "SERVICE_NOT_IN_POLICY",
                "SERVICE_NAMED_TWICE",
                "UNIT_UNKNOWN",
                "CALENDAR_YEAR_MISSING"
            })
    @Operation(
            operationId = "requestTmp2t",
            summary = "Ask service units to withhold services",
            description =
                    "FINED (or WARNING_2 where no fine applies) -> TMP2T_REQUESTED. One request for each service and unit.")
    public Response requestTmp2t(
            @PathParam("id") @Parameter(description = "Id of the case", example = ID) UUID id,
            @NotNull @Valid CaseBody.RequestTmp2t body) {
        return answer(actions.requestTmp2t(id, body));
    }

    /** Record that the employer performed its duty. */
    @POST
    @Path("/record-performance")
    @Refuses(
            in = SanctionsProblem.class,
            codes = {"ASSESSMENT_MISSING", "ASSESSMENT_OUTDATED", "GROUNDS_NOT_CURED", "PROOF_MISSING"})
    @Operation(
            operationId = "recordPerformance",
            summary = "Record that the employer performed its duty",
            description = "Any state before imposition -> CLOSED (PERFORMED); undecided requests stop.")
    public Response recordPerformance(
            @PathParam("id") @Parameter(description = "Id of the case", example = ID) UUID id,
            @NotNull @Valid CaseBody.Performance body) {
        return answer(actions.recordPerformance(id, body));
    }

    /** Hand in the employer's claim of fulfilment. */
    @POST
    @Path("/claim-fulfilment")
    @Refuses(in = SanctionsProblem.class, codes = "CALENDAR_YEAR_MISSING")
    @Operation(
            operationId = "claimFulfilment",
            summary = "Hand in the employer's claim of fulfilment",
            description = "TMP2T_IMPOSED -> FULFILMENT_CLAIMED; starts the time to verify.")
    public Response claimFulfilment(
            @PathParam("id") @Parameter(description = "Id of the case", example = ID) UUID id,
            @NotNull @Valid CaseBody.Claim body) {
        return answer(actions.claimFulfilment(id, body));
    }

    /** Confirm the fulfilment. */
    @POST
    @Path("/verify-fulfilment")
    @Refuses(
            in = SanctionsProblem.class,
            codes = {"FINE_NOT_PAID", "CONDITION_NOT_CHECKED", "CONDITION_NOT_FULFILLED", "CALENDAR_YEAR_MISSING"})
    @Operation(
            operationId = "verifyFulfilment",
            summary = "Confirm the fulfilment",
            description =
                    "FULFILMENT_CLAIMED -> FULFILMENT_VERIFIED. Every condition of revocation is checked; the fine is read from the ledger. Starts the time to revoke.")
    public Response verifyFulfilment(
            @PathParam("id") @Parameter(description = "Id of the case", example = ID) UUID id,
            @NotNull @Valid CaseBody.Verification body) {
        return answer(actions.verifyFulfilment(id, body));
    }

    /** Refuse the claim of fulfilment. */
    @POST
    @Path("/refuse-fulfilment")
    @Operation(
            operationId = "refuseFulfilment",
            summary = "Refuse the claim of fulfilment",
            description = "FULFILMENT_CLAIMED -> TMP2T_IMPOSED.")
    public Response refuseFulfilment(
            @PathParam("id") @Parameter(description = "Id of the case", example = ID) UUID id,
            @NotNull @Valid CaseBody.Refusal body) {
        return answer(actions.refuseFulfilment(id, body));
    }

    /** Answers an action that does not exist. */
    @POST
    @Path("/{action}")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response unknown(@PathParam("id") UUID id, @PathParam("action") String action) {
        String known = Arrays.stream(CaseAction.values())
                .filter(named -> named != CaseAction.OPEN)
                .map(CaseAction::wireName)
                .collect(Collectors.joining(", "));
        throw Problem.of(SanctionsProblem.ACTION_UNKNOWN, action, known);
    }

    private Response answer(UUID id) {
        CaseView view = service.view(id);
        return Response.ok(view).tag(Preconditions.tag(view.version())).build();
    }
}
