package id.patuh.compliance.complaint;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the actions on a complaint take. */
final class ComplaintBodies {
    private ComplaintBodies() {}

    /** The employer that a complaint is about. */
    @Schema(name = "ComplaintLink")
    record Link(@NotNull UUID employerId) {}

    /** How a complaint was settled, or why it was dismissed; for complaint officers of the agency. */
    @Schema(name = "ComplaintOutcome")
    record Outcome(@NotBlank @Size(max = 1_000) String outcome) {}
}
