package id.patuh.compliance.officer;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An employer that an officer does not visit, for a conflict of interest.
 *
 * @param reason for supervisors and auditors; null to everybody else
 * @param declared whether the officer declared it, and not a supervisor set it
 */
@Schema(name = "OfficerExclusion")
public record Exclusion(
        UUID exclusionId,
        UUID employerId,
        @Schema(nullable = true) String reason,
        boolean declared) {
    Exclusion withoutReason() {
        return new Exclusion(exclusionId, employerId, null, declared);
    }
}
