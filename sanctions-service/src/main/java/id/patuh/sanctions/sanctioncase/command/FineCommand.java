package id.patuh.sanctions.sanctioncase.command;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.ActionCommand;
import id.patuh.sanctions.action.Lengths;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Commands about a fine that is being paid. Source: PP 86/2013 art. 10 */
@Schema(hidden = true)
public sealed interface FineCommand extends CaseCommand {
    /**
     * Closes a case whose fine is fully paid.
     *
     * @param note what is to be remembered; may be left out
     */
    @ActionCommand(
            action = "CLOSE_SETTLED",
            operationId = "closeSettled",
            indonesian = "Menutup kasus karena denda lunas",
            summary = "Close a case whose fine is fully paid",
            description =
                    "FINED or TMP2T_REQUESTED -> CLOSED (SETTLED); undecided requests stop. Where the latest assessment does not show every ground cured, a new case and a report to the inspector are proposed.")
    @Schema(name = "CloseSettled")
    record CloseSettled(
            @Schema(nullable = true) @Size(max = Lengths.TEXT)
            String note) implements FineCommand {}

    /**
     * Takes a wrong payment back.
     *
     * @param reference reference of the payment
     * @param reason why it was wrong
     */
    @ActionCommand(
            action = "REVERSE_PAYMENT",
            operationId = "reversePayment",
            indonesian = "Membatalkan pencatatan pembayaran denda",
            summary = "Take a wrong payment on the fine back",
            description =
                    "The payment no longer counts, and its reference may be used again. By another official than the one who recorded it.",
            refuses = {SanctionsProblem.PAYMENT_UNKNOWN, SanctionsProblem.FOUR_EYES})
    @Schema(name = "ReversePayment")
    record ReversePayment(
            @NotBlank @Size(max = Lengths.REFERENCE) String reference,
            @NotBlank @Size(max = Lengths.TEXT) String reason)
            implements FineCommand {}
}
