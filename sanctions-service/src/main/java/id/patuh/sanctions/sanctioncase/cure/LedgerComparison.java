package id.patuh.sanctions.sanctioncase.cure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;

/**
 * What the latest assessment says of the grounds of a case. Source: PP 86/2013 art. 10
 *
 * @param asOf day of the facts of the assessment
 */
public record LedgerComparison(LocalDate asOf, List<GroundCure> cures) {
    /** Findings that show that a ground still holds. */
    List<FindingCode> contrary() {
        return cures.stream()
                .filter(cure -> cure.result() == GroundCure.Result.UNCURED)
                .flatMap(cure -> cure.findings().stream())
                .distinct()
                .toList();
    }

    /** Grounds that are not shown to be cured. */
    public List<GroundCode> uncured() {
        return cures.stream()
                .filter(cure -> cure.result() != GroundCure.Result.CURED)
                .map(GroundCure::ground)
                .toList();
    }

    /** Whether something cannot be told from data, so that only a document can show it. */
    public boolean leavesOpen() {
        return cures.stream().anyMatch(cure -> cure.result() == GroundCure.Result.UNKNOWN);
    }

    /** As a step records it. */
    public Map<String, Object> detail() {
        return Map.of(
                "asOf",
                asOf.toString(),
                "grounds",
                cures.stream().map(GroundCure::detail).toList());
    }
}
