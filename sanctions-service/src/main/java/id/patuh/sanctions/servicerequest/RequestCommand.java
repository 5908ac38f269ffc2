package id.patuh.sanctions.servicerequest;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.ActionCommand;
import id.patuh.sanctions.action.CommandCatalogue;
import id.patuh.sanctions.action.Lengths;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.RequestAction;

/** The commands to a request to a service unit, one for each action, as bodies of requests; unknown members are refused. */
@Schema(hidden = true)
public sealed interface RequestCommand
        permits EndingCommand,
                RequestCommand.ReturnIncomplete,
                RequestCommand.Resubmit,
                RequestCommand.NoticeIntent,
                RequestCommand.Impose,
                RequestCommand.Reject,
                RequestCommand.Revoke,
                RequestWorkCommand,
                ReplyCommand,
                RequestDeliveryCommand {
    /** Which command belongs to which action. */
    CommandCatalogue<RequestAction, RequestCommand> CATALOGUE =
            new CommandCatalogue<>(RequestCommand.class, List.of(RequestAction.values()));

    /** Form of a number from the unit's own register, such as {@code 500.16/KEP.112/2026}. */
    String DECISION_NUMBER = "^[A-Za-z0-9][A-Za-z0-9 ./-]{1,58}[A-Za-z0-9]$";

    /**
     * Sends an incomplete dossier back.
     *
     * @param reasons what is missing. Source: UU 30/2014 art. 55
     */
    @ActionCommand(
            action = "RETURN_INCOMPLETE",
            operationId = "returnIncompleteRequest",
            indonesian = "Mengembalikan permohonan yang belum lengkap",
            summary = "Send an incomplete dossier back",
            description = "OPEN -> RETURNED; stops the time to decide. By an officer of the unit.")
    @Schema(name = "ReturnIncompleteRequest")
    record ReturnIncomplete(
            @NotBlank @Size(max = Lengths.TEXT) String reasons) implements RequestCommand {}

    /** Sends the dossier again. */
    @ActionCommand(
            action = "RESUBMIT",
            operationId = "resubmitRequest",
            indonesian = "Mengajukan kembali permohonan",
            summary = "Send the completed dossier again",
            description = "RETURNED -> OPEN; the time to decide starts again. By an officer of the requesting agency.",
            refuses = SanctionsProblem.CALENDAR_YEAR_MISSING)
    @Schema(name = "ResubmitRequest")
    record Resubmit(@NotBlank @Size(max = Lengths.TEXT) String completed) implements RequestCommand {}

    /**
     * Gives the employer notice of the intended decision.
     *
     * @param reasons why the unit intends to impose. Source: UU 30/2014 art. 47
     */
    @ActionCommand(
            action = "NOTICE_INTENT",
            operationId = "noticeIntent",
            indonesian = "Memberitahukan rencana keputusan",
            summary = "Give the employer notice of the intended decision",
            description =
                    "OPEN -> INTENT_NOTICED, while the fine is not fully paid; the notice has to be delivered in time, its period runs from the delivery, and the time to decide anew from the end of the period. By an officer of the unit.",
            refuses = SanctionsProblem.CALENDAR_YEAR_MISSING)
    @Schema(name = "NoticeIntent")
    record NoticeIntent(@NotBlank @Size(max = Lengths.TEXT) String reasons) implements RequestCommand {}

    /**
     * Imposes TMP2T.
     *
     * @param reasons why. Source: UU 30/2014 art. 55
     * @param replyWeighed how the employer's reply to the notice was weighed; needed once one is recorded. Source: UU 30/2014 art. 46
     * @param decisionNumber number from the unit's own register, unique within it: letters, digits, blanks, {@code /}, {@code .} and {@code -}; left out to take
     *     the next of the series
     */
    @ActionCommand(
            action = "IMPOSE",
            operationId = "imposeTmp2t",
            indonesian = "Mengenakan TMP2T",
            summary = "Impose TMP2T",
            description =
                    "INTENT_NOTICED -> IMPOSED, once the notice is delivered and its period over; weighs the employer's reply. By the head of the unit, never by the requester. The block is in force from the receipt of the decision.",
            refuses = {
                SanctionsProblem.REPLY_NOT_WEIGHED,
                SanctionsProblem.DECISION_NUMBER_TAKEN,
                SanctionsProblem.DECISION_NUMBER_OF_SERIES,
                SanctionsProblem.CALENDAR_YEAR_MISSING
            })
    @Schema(name = "ImposeTmp2t")
    record Impose(
            @NotBlank @Size(max = Lengths.TEXT) String reasons,

            @Schema(nullable = true) @Size(max = Lengths.TEXT)
            String replyWeighed,

            @Schema(nullable = true) @Pattern(regexp = DECISION_NUMBER)
            String decisionNumber)
            implements RequestCommand {}

    /**
     * Refuses the request.
     *
     * @param reasons why. Source: UU 30/2014 art. 55
     */
    @ActionCommand(
            action = "REJECT",
            operationId = "rejectRequest",
            indonesian = "Menolak permohonan",
            summary = "Refuse the request",
            description =
                    "OPEN or INTENT_NOTICED -> REJECTED. By the head of the unit, never by the requester. Once no request of the case awaits a decision and none is imposed, the case returns to FINED, to WARNING_2 where no fine applies, or to RECOMMENDED.")
    @Schema(name = "RejectRequest")
    record Reject(@NotBlank @Size(max = Lengths.TEXT) String reasons) implements RequestCommand {}

    /**
     * Revokes TMP2T.
     *
     * @param reasons why; left out for the verified fulfilment
     * @param decisionNumber number from the unit's own register, unique within it: letters, digits, blanks, {@code /}, {@code .} and {@code -}; left out to take
     *     the next of the series
     */
    @ActionCommand(
            action = "REVOKE",
            operationId = "revokeTmp2t",
            indonesian = "Mencabut TMP2T",
            summary = "Revoke TMP2T",
            description =
                    "IMPOSED -> REVOKED once the fulfilment is verified; the block ends at once. By the head of the imposing unit, never by the requester.",
            refuses = {
                SanctionsProblem.DECISION_NUMBER_TAKEN,
                SanctionsProblem.DECISION_NUMBER_OF_SERIES,
                SanctionsProblem.CALENDAR_YEAR_MISSING
            })
    @Schema(name = "RevokeTmp2t")
    record Revoke(
            @Schema(nullable = true) @Size(max = Lengths.TEXT)
            String reasons,

            @Schema(nullable = true) @Pattern(regexp = DECISION_NUMBER)
            String decisionNumber)
            implements RequestCommand {}
}
