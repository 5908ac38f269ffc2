package id.patuh.sanctions.servicerequest;

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
import id.patuh.sanctions.procedure.RequestAction;

/**
 * Actions on a request to a service unit, one path each. Which of the roles may take which action is policy data. What stands on the
 * class holds for every action: it may be repeated under its key, needs the version last seen, and answers with the request; an action
 * names only its own refusals.
 */
@Path("/v1/service-requests/{id}/actions")
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
        codes = {"REQUEST_UNKNOWN", "ILLEGAL_ACTION"})
@APIResponse(
        responseCode = "200",
        description = "The request after the step",
        content = @Content(schema = @Schema(implementation = RequestView.class)))
@Tag(name = "service-requests")
public class RequestActionResource {
    private static final String ID = "0197f3c2-8c30-7c3e-9b1d-2f6a4e8c0d13";

    private final RequestActions actions;
    private final RequestService service;

    RequestActionResource(RequestActions actions, RequestService service) {
        this.actions = actions;
        this.service = service;
    }

    /** Send an incomplete dossier back. */
    @POST
    @Path("/return-incomplete")
    @Operation(
            operationId = "returnIncompleteRequest",
            summary = "Send an incomplete dossier back",
            description = "OPEN -> RETURNED; stops the time to decide. By an officer of the unit.")
    public Response returnIncomplete(
            @PathParam("id") @Parameter(description = "Id of the request", example = ID) UUID id,
            @NotNull @Valid RequestBody.Reasons body) {
        return answer(actions.returnIncomplete(id, body));
    }

    /** Send the completed dossier again. */
    @POST
    @Path("/resubmit")
    @Refuses(in = SanctionsProblem.class, codes = "CALENDAR_YEAR_MISSING")
    @Operation(
            operationId = "resubmitRequest",
            summary = "Send the completed dossier again",
            description = "RETURNED -> OPEN; the time to decide starts anew. By an officer of the requesting agency.")
    public Response resubmit(
            @PathParam("id") @Parameter(description = "Id of the request", example = ID) UUID id,
            @NotNull @Valid RequestBody.Resubmission body) {
        return answer(actions.resubmit(id, body));
    }

    /** Tell the employer of the intended decision. */
    @POST
    @Path("/notice-intent")
    @Refuses(in = SanctionsProblem.class, codes = "CALENDAR_YEAR_MISSING")
    @Operation(
            operationId = "noticeIntent",
            summary = "Tell the employer of the intended decision",
            description =
                    "OPEN -> INTENT_NOTICED; the decision waits for the end of the notice period. By an officer of the unit.")
    public Response noticeIntent(
            @PathParam("id") @Parameter(description = "Id of the request", example = ID) UUID id,
            @NotNull @Valid RequestBody.Reasons body) {
        return answer(actions.noticeIntent(id, body));
    }

    /** Impose TMP2T. */
    @POST
    @Path("/impose")
    @Refuses(
            in = SanctionsProblem.class,
            codes = {"FOUR_EYES", "PERIOD_NOT_OVER", "FINE_FULLY_PAID", "DECISION_NUMBER_TAKEN", "CALENDAR_YEAR_MISSING"
            })
    @Operation(
            operationId = "imposeTmp2t",
            summary = "Impose TMP2T",
            description =
                    "INTENT_NOTICED -> IMPOSED, once the notice period is over. By the head of the unit, never by the requester. The block is in force from the receipt of the decision.")
    public Response impose(
            @PathParam("id") @Parameter(description = "Id of the request", example = ID) UUID id,
            @NotNull @Valid RequestBody.Imposition body) {
        return answer(actions.impose(id, body));
    }

    /** Refuse the request. */
    @POST
    @Path("/reject")
    @Refuses(in = SanctionsProblem.class, codes = "FOUR_EYES")
    @Operation(
            operationId = "rejectRequest",
            summary = "Refuse the request",
            description =
                    "OPEN or INTENT_NOTICED -> REJECTED. By the head of the unit, never by the requester. When no request"
                            + " of the case awaits a decision any more and none is imposed, the case returns to FINED, or to"
                            + " WARNING_2 where no fine applies.")
    public Response reject(
            @PathParam("id") @Parameter(description = "Id of the request", example = ID) UUID id,
            @NotNull @Valid RequestBody.Reasons body) {
        return answer(actions.reject(id, body));
    }

    /** Record the proof of delivery of a notice or decision of the unit. */
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
            operationId = "recordDecisionDelivery",
            summary = "Record the proof of delivery of a notice or decision of the unit",
            description =
                    "For the notice of intent, the decision and the revocation; the state stays. The block is in force"
                            + " from the receipt of the decision, never earlier. A received decision starts the time to object.")
    public Response recordDelivery(
            @PathParam("id") @Parameter(description = "Id of the request", example = ID) UUID id,
            @NotNull @Valid DeliveryBody body) {
        return answer(actions.recordDelivery(id, body));
    }

    /** Revoke TMP2T. */
    @POST
    @Path("/revoke")
    @Refuses(
            in = SanctionsProblem.class,
            codes = {"FOUR_EYES", "FULFILMENT_NOT_VERIFIED", "DECISION_NUMBER_TAKEN", "CALENDAR_YEAR_MISSING"})
    @Operation(
            operationId = "revokeTmp2t",
            summary = "Revoke TMP2T",
            description =
                    "IMPOSED -> REVOKED once the fulfilment is verified; the block ends at once. By the head of the imposing unit, never by the requester.")
    public Response revoke(
            @PathParam("id") @Parameter(description = "Id of the request", example = ID) UUID id,
            @NotNull @Valid RequestBody.Revocation body) {
        return answer(actions.revoke(id, body));
    }

    /** Answers an action that does not exist. */
    @POST
    @Path("/{action}")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response unknown(@PathParam("id") UUID id, @PathParam("action") String action) {
        String known = Arrays.stream(RequestAction.values())
                .map(RequestAction::wireName)
                .collect(Collectors.joining(", "));
        throw Problem.of(SanctionsProblem.ACTION_UNKNOWN, action, known);
    }

    private Response answer(UUID id) {
        RequestView view = service.view(id);
        return Response.ok(view).tag(Preconditions.tag(view.version())).build();
    }
}
