package id.patuh.sanctions.servicerequest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.ActionCommand;
import id.patuh.sanctions.action.Lengths;

/** The command about what the employer has to say before the decision. Source: UU 30/2014 art. 46 */
@Schema(hidden = true)
public sealed interface ReplyCommand extends RequestCommand {
    /**
     * Records what the employer replied to the notice.
     *
     * @param document reference of the reply
     * @param text what it says
     */
    @ActionCommand(
            action = "RECORD_REPLY",
            operationId = "recordReply",
            indonesian = "Mencatat tanggapan pemberi kerja",
            summary = "Record the employer's reply to the notice",
            description =
                    "INTENT_NOTICED; the state does not change. The decision has to say how the reply was weighed.")
    @Schema(name = "RecordReply")
    record RecordReply(
            @NotBlank @Size(max = Lengths.REFERENCE) String document,
            @NotBlank @Size(max = Lengths.TEXT) String text) implements ReplyCommand {}
}
