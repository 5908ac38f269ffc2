package id.patuh.sanctions.history.verification;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.history.HistoryBreak;

/**
 * Whether the history of a case is as it was written.
 *
 * @param steps how many there are
 * @param headHash hash of the last of them; null where there is none
 * @param anchoredOn day of the newest anchor that names the case; null before the first
 * @param anchoredSeq step that this anchor names: later ones are proven by their chain only; null before the first
 * @param firstBreak where it first does not hold; null where it holds
 */
@Schema(name = "CaseHistoryVerification")
record CaseHistoryVerification(
        UUID caseId,
        boolean intact,
        long steps,
        @Schema(nullable = true) String headHash,
        @Schema(nullable = true) LocalDate anchoredOn,
        @Schema(nullable = true) Long anchoredSeq,
        @Schema(nullable = true) HistoryBreak firstBreak) {}
