package id.patuh.sanctions.sanctioncase.command;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.ActionCommand;
import id.patuh.sanctions.action.Lengths;
import id.patuh.sanctions.delivery.AttemptCommand;
import id.patuh.sanctions.delivery.DeliveryCommand;
import id.patuh.sanctions.delivery.DeliveryMethod;
import id.patuh.sanctions.problem.DeliveryProblem;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Commands about what has not reached the employer yet, and how it can. Source: UU 30/2014 art. 60 */
@Schema(hidden = true)
public sealed interface DeliveryCaseCommand extends CaseCommand {
    /**
     * Records that a document of the agency could not be delivered.
     *
     * @param method how it was to be delivered; a public notice does not fail
     * @param attemptedAt when it was tried, not before the document and not in the future
     * @param reason why it failed
     */
    @ActionCommand(
            action = "RECORD_DELIVERY_ATTEMPT",
            operationId = "recordDeliveryAttempt",
            indonesian = "Mencatat penyampaian yang gagal",
            summary = "Record that a document of the agency could not be delivered",
            description =
                    "The state does not change and no clock starts. After attempts on as many days as the policy says, the document may be delivered by a public notice.",
            refuses = SanctionsProblem.DATE_IN_FUTURE,
            refusesDelivery = {
                DeliveryProblem.DOCUMENT_UNKNOWN,
                DeliveryProblem.ALREADY_DELIVERED,
                DeliveryProblem.DELIVERY_BEFORE_DOCUMENT
            })
    @Schema(name = "RecordDeliveryAttempt")
    record RecordDeliveryAttempt(
            @NotBlank @Size(max = DeliveryCommand.LONGEST_NUMBER)
            String documentNumber,

            @NotNull DeliveryMethod method,
            @NotNull Instant attemptedAt,
            @NotBlank @Size(max = Lengths.TEXT) String reason)
            implements DeliveryCaseCommand, AttemptCommand {}

    /**
     * Registers the electronic address of the employer.
     *
     * @param address without blanks, such as an e-mail address
     * @param registeredOn day from which documents may be sent to it, not in the future, Asia/Jakarta
     * @param reference the employer's statement
     */
    @ActionCommand(
            action = "REGISTER_ADDRESS",
            operationId = "registerAddress",
            indonesian = "Mendaftarkan alamat elektronik pemberi kerja",
            summary = "Register the electronic address of the employer",
            description =
                    "Documents of the case, also those of service units, may be delivered to it from its day on. A later address takes the place of an earlier one. The state does not change.")
    @Schema(name = "RegisterAddress")
    record RegisterAddress(
            @NotBlank @Size(max = DeliveryCommand.LONGEST_ADDRESS) @Pattern(regexp = "\\S{3,}")
            String address,

            @NotNull LocalDate registeredOn,
            @NotBlank @Size(max = Lengths.REFERENCE) String reference)
            implements DeliveryCaseCommand {}
}
