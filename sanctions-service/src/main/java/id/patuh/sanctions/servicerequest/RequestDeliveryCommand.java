package id.patuh.sanctions.servicerequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.ActionCommand;
import id.patuh.sanctions.action.Lengths;
import id.patuh.sanctions.delivery.AttemptCommand;
import id.patuh.sanctions.delivery.DeliveryCommand;
import id.patuh.sanctions.delivery.DeliveryMethod;
import id.patuh.sanctions.problem.DeliveryProblem;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Commands about who received what a unit wrote. Source: UU 30/2014 art. 60 */
@Schema(hidden = true)
public sealed interface RequestDeliveryCommand extends RequestCommand {
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
            implements RequestDeliveryCommand, DeliveryCommand {}

    /**
     * Records that a notice or decision of the unit could not be delivered.
     *
     * @param method how it was to be delivered; a public notice does not fail
     * @param attemptedAt when it was tried, not before the document and not in the future
     * @param reason why it failed
     */
    @ActionCommand(
            action = "RECORD_DELIVERY_ATTEMPT",
            operationId = "recordDecisionDeliveryAttempt",
            indonesian = "Mencatat penyampaian yang gagal",
            summary = "Record that a notice or decision of the unit could not be delivered",
            description =
                    "The state does not change and no clock starts. After attempts on as many days as the policy says, the document may be delivered by a public notice.",
            refuses = SanctionsProblem.DATE_IN_FUTURE,
            refusesDelivery = {
                DeliveryProblem.DOCUMENT_UNKNOWN,
                DeliveryProblem.ALREADY_DELIVERED,
                DeliveryProblem.DELIVERY_BEFORE_DOCUMENT
            })
    @Schema(name = "RecordDecisionDeliveryAttempt")
    record RecordDeliveryAttempt(
            @NotBlank @Size(max = DeliveryCommand.LONGEST_NUMBER)
            String documentNumber,

            @NotNull DeliveryMethod method,
            @NotNull Instant attemptedAt,
            @NotBlank @Size(max = Lengths.TEXT) String reason)
            implements RequestDeliveryCommand, AttemptCommand {}

    /**
     * Acknowledges the receipt of a decision.
     *
     * @param documentNumber decision, or what was decided of it later
     * @param reference entry in the register of incoming letters
     */
    @ActionCommand(
            action = "ACKNOWLEDGE_DECISION",
            operationId = "acknowledgeDecision",
            indonesian = "Mengakui penerimaan keputusan",
            summary = "Acknowledge the receipt of a decision",
            description =
                    "By each agency to which the decision was sent, once. The same recipients receive what ends or suspends the decision, and acknowledge that too. The state does not change; the employer's receipt is recorded as its delivery.",
            refusesDelivery = {DeliveryProblem.NOT_A_RECIPIENT, DeliveryProblem.ALREADY_ACKNOWLEDGED})
    @Schema(name = "AcknowledgeDecision")
    record AcknowledgeDecision(
            @NotBlank @Size(max = DeliveryCommand.LONGEST_NUMBER)
            String documentNumber,

            @NotBlank @Size(max = Lengths.REFERENCE) String reference)
            implements RequestDeliveryCommand {}
}
