package id.patuh.sanctions.servicerequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.ActionCommand;
import id.patuh.sanctions.action.CommandCatalogue;
import id.patuh.sanctions.action.Lengths;
import id.patuh.sanctions.delivery.DeliveryCommand;
import id.patuh.sanctions.delivery.DeliveryMethod;
import id.patuh.sanctions.problem.DeliveryProblem;
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
                RequestCommand.RecordDelivery,
                RequestCommand.Revoke,
                RequestWorkCommand,
                ReplyCommand,
                RequestDeliveryCommand {
    /** Which command belongs to which action. */
    CommandCatalogue<RequestAction, RequestCommand> CATALOGUE =
            new CommandCatalogue<>(RequestCommand.class, List.of(RequestAction.values()));

    /** Form of a number from the unit's own register, such as {@code 500.16/KEP.112/2026}. */
    String DECISION_NUMBER = "[A-Za-z0-9][A-Za-z0-9 ./-]{1,58}[A-Za-z0-9]";

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
                    "OPEN -> INTENT_NOTICED; the notice has to be delivered in time, its period runs from the delivery, and the time to decide anew from the end of the period. By an officer of the unit.",
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
     * Records the proof of delivery of a notice or decision of the unit.
     *
     * @param deliveredAt receipt or refusal to sign, not in the future; left out for PUBLIC_NOTICE, whose day follows from the publication
     * @param receivedBy who took it or refused to sign; left out for PUBLIC_NOTICE
     * @param proof signed receipt; with COURIER and POST the tracking number; with ELECTRONIC the acknowledgement; with PUBLIC_NOTICE where
     *     it was published
     * @param witnesses the two who saw a refusal to sign; IN_PERSON only
     * @param address the registered address to which it was sent; ELECTRONIC only
     * @param publishedOn day of the publication, Asia/Jakarta; PUBLIC_NOTICE only
     */
    @ActionCommand(
            action = "RECORD_DELIVERY",
            operationId = "recordDecisionDelivery",
            indonesian = "Mencatat bukti penyampaian",
            summary = "Record the proof of delivery of a notice or decision of the unit",
            description =
                    "For the notice of intent, the decision and the revocation; the state does not change. The period of the notice runs from its receipt. The block is in force from the receipt of the decision, never earlier, and not at all once the fulfilment is verified. A received decision starts the time to object. A public notice counts from the day that the policy sets after its publication, never from the publication.",
            refuses = {SanctionsProblem.DATE_IN_FUTURE, SanctionsProblem.CALENDAR_YEAR_MISSING},
            refusesDelivery = {
                DeliveryProblem.DOCUMENT_UNKNOWN,
                DeliveryProblem.ALREADY_DELIVERED,
                DeliveryProblem.DELIVERY_BEFORE_DOCUMENT,
                DeliveryProblem.ADDRESS_NOT_REGISTERED,
                DeliveryProblem.ATTEMPTS_MISSING,
                DeliveryProblem.NOTICE_PERIOD_RUNS
            })
    @Schema(name = "RecordDecisionDelivery")
    record RecordDelivery(
            @NotBlank @Size(max = DeliveryCommand.LONGEST_NUMBER)
            String documentNumber,

            @Schema(nullable = true) Instant deliveredAt,
            @NotNull DeliveryMethod method,

            @Schema(nullable = true) @Size(max = DeliveryCommand.LONGEST_NAME)
            String receivedBy,

            @NotBlank @Size(max = Lengths.REFERENCE) String proof,

            @Schema(nullable = true) @Size(max = 2)
            List<@NotBlank @Size(max = DeliveryCommand.LONGEST_NAME) String> witnesses,

            @Schema(nullable = true) @Size(max = DeliveryCommand.LONGEST_ADDRESS)
            String address,

            @Schema(nullable = true) LocalDate publishedOn)
            implements RequestCommand, DeliveryCommand {}

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
