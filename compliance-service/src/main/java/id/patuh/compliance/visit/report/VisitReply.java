package id.patuh.compliance.visit.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the employer answered.
 *
 * @param date when it answered
 * @param attachments hashes of the papers that came along
 * @param recordedBy officer
 */
@Schema(name = "VisitReply")
record VisitReply(
        UUID replyId, LocalDate date, String text, List<String> attachments, Instant recordedAt, UUID recordedBy) {

    /**
     * An answer to be recorded.
     *
     * @param attachments hashes of the papers that came along, which have arrived; null for none
     */
    @Schema(name = "NewVisitReply")
    record Body(
            @NotBlank @Size(max = 10_000) String text,
            @NotNull LocalDate date,

            @Schema(nullable = true) @Size(max = 20)
            List<@NotNull @Pattern(regexp = "^[0-9a-f]{64}$") String> attachments) {
        List<String> hashes() {
            return attachments == null ? List.of() : attachments;
        }
    }
}
