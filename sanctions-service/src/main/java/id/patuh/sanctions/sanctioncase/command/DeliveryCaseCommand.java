package id.patuh.sanctions.sanctioncase.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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

/** Commands about how documents of the agency reach the employer. Source: UU 30/2014 art. 60 */
@Schema(hidden = true)
public sealed interface DeliveryCaseCommand extends CaseCommand {
    /** Form of an e-mail address. */
    String E_MAIL = "^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$";

    /**
     * Records the proof of delivery of a document of the agency.
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
            operationId = "recordDelivery",
            indonesian = "Mencatat bukti penyampaian",
            summary = "Record the proof of delivery of a document of the agency",
            description =
                    "A delivered warning or note starts its period; its day in Asia/Jakarta is day 0. The delivery of the letter that imposes a fine leaves at least the time of the policy to pay it. A public notice counts from the day that the policy sets after its publication, never from the publication.",
            refuses = {SanctionsProblem.DATE_IN_FUTURE, SanctionsProblem.CALENDAR_YEAR_MISSING},
            refusesDelivery = {
                DeliveryProblem.DOCUMENT_UNKNOWN,
                DeliveryProblem.ALREADY_DELIVERED,
                DeliveryProblem.DELIVERY_BEFORE_DOCUMENT,
                DeliveryProblem.ADDRESS_NOT_REGISTERED,
                DeliveryProblem.ATTEMPTS_MISSING,
                DeliveryProblem.NOTICE_PERIOD_RUNS
            })
    @Schema(name = "RecordDelivery")
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
            implements DeliveryCaseCommand, DeliveryCommand {}

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
     * @param address an e-mail address
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
            @NotBlank @Size(max = DeliveryCommand.LONGEST_ADDRESS) @Pattern(regexp = E_MAIL)
            String address,

            @NotNull LocalDate registeredOn,
            @NotBlank @Size(max = Lengths.REFERENCE) String reference)
            implements DeliveryCaseCommand {}
}
