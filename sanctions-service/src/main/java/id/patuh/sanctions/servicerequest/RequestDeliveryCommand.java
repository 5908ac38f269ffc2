package id.patuh.sanctions.servicerequest;

import java.time.Instant;

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

/** Commands about who received what a unit wrote, and who could not. Source: UU 30/2014 art. 60 */
@Schema(hidden = true)
public sealed interface RequestDeliveryCommand extends RequestCommand {
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
