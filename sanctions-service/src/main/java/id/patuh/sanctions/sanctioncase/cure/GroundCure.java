package id.patuh.sanctions.sanctioncase.cure;

import java.util.List;
import java.util.Map;
import java.util.Set;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;

/**
 * What an assessment says of one ground of a case.
 *
 * @param findings what stands against the ground, or leaves it open
 */
public record GroundCure(GroundCode ground, Result result, List<FindingCode> findings) {
    /** Which findings show that a ground still holds; grounds that are not named, no data can tell. Source: PP 86/2013 art. 3 */
    private static final Map<GroundCode, Set<FindingCode>> TOLD_BY = Map.of(
            GroundCode.REG_SELF_WORKER, Set.of(FindingCode.PWBD, FindingCode.PDS_PROGRAMME, FindingCode.PDS_WORKERS),
            GroundCode.DATA_WORKER, Set.of(FindingCode.PWBD, FindingCode.PDS_WORKERS),
            GroundCode.DATA_PROGRAMME, Set.of(FindingCode.PWBD, FindingCode.PDS_PROGRAMME),
            GroundCode.DATA_WAGE, Set.of(FindingCode.PDS_WAGE),
            GroundCode.CONTRIB_UNPAID_JHT, Set.of(FindingCode.ARREARS));

    /** What is known of a ground. */
    public enum Result {
        /** The assessment shows nothing of it any more. */
        CURED,
        /** The assessment still shows it. */
        UNCURED,
        /** The assessment cannot tell. */
        UNKNOWN
    }

    /**
     * Compares a ground with an assessment.
     *
     * @param programmes those of the case
     */
    static GroundCure of(GroundCode ground, Set<Programme> programmes, List<AssessmentEvent.Finding> findings) {
        Set<FindingCode> telling = TOLD_BY.get(ground);
        if (telling == null) {
            return new GroundCure(ground, Result.UNKNOWN, List.of());
        }
        Set<Programme> concerned = ground.among(programmes);
        List<AssessmentEvent.Finding> about = findings.stream()
                .filter(finding -> telling.contains(finding.code()))
                .filter(finding -> verdict(finding, concerned) != Result.CURED)
                .toList();
        Result result = about.isEmpty()
                ? Result.CURED
                : about.stream().anyMatch(finding -> verdict(finding, concerned) == Result.UNCURED)
                        ? Result.UNCURED
                        : Result.UNKNOWN;
        return new GroundCure(
                ground,
                result,
                about.stream().map(AssessmentEvent.Finding::code).distinct().toList());
    }

    // Of missing workers and of arrears only the gravest programme of the agency is named: another one may be concerned
    // too.
    private static Result verdict(AssessmentEvent.Finding finding, Set<Programme> concerned) {
        if (concerned.stream().noneMatch(programme -> programme.agency() == finding.agency())) {
            return Result.CURED;
        }
        boolean named = finding.programme() == null || concerned.contains(finding.programme());
        return switch (finding.code()) {
            case PWBD, PDS_WAGE -> Result.UNCURED;
            case PDS_PROGRAMME -> named ? Result.UNCURED : Result.CURED;
            case PDS_WORKERS, ARREARS -> named ? Result.UNCURED : Result.UNKNOWN;
            case WLKP_MISSING, WLKP_CLOSED, WLKP_STALE -> Result.CURED;
        };
    }

    /** As a step records it. */
    Map<String, Object> detail() {
        return Map.of(
                "ground",
                ground.name(),
                "result",
                result.name(),
                "findings",
                findings.stream().map(FindingCode::name).toList());
    }
}
