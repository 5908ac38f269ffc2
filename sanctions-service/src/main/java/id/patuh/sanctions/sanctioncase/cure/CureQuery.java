package id.patuh.sanctions.sanctioncase.cure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.reference.AssessmentQuery;
import id.patuh.sanctions.reference.AssessmentState;
import id.patuh.sanctions.reference.EmployerQuery;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.sanctioncase.command.Contradiction;
import id.patuh.sanctions.sanctioncase.command.Ground;

/** Compares what is said of a case with what the ledgers show: ledgers before paper. Source: PP 86/2013 art. 10 */
@ApplicationScoped
public class CureQuery {
    private final AssessmentQuery assessments;
    private final EmployerQuery employers;

    CureQuery(AssessmentQuery assessments, EmployerQuery employers) {
        this.assessments = assessments;
        this.employers = employers;
    }

    /** The latest assessment; a merged employer no longer owes anything itself: its last successor owes what it owed. */
    private Optional<AssessmentState> latest(SanctionCase sanctionCase) {
        return assessments.latest(employers.survivor(sanctionCase.employerId()));
    }

    private static LedgerComparison compare(SanctionCase sanctionCase, AssessmentState assessment) {
        Set<Programme> programmes = sanctionCase.programmes();
        List<GroundCure> cures = sanctionCase.grounds().stream()
                .map(Ground::code)
                .distinct()
                .map(ground -> GroundCure.of(ground, programmes, assessment.findings()))
                .toList();
        return new LedgerComparison(assessment.asOf(), cures);
    }

    private static LocalDate newestGround(SanctionCase sanctionCase) {
        return sanctionCase.grounds().stream()
                .map(Ground::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Grounds of a case that the latest assessment does not show to be cured. */
    public List<GroundCode> uncured(SanctionCase sanctionCase) {
        return latest(sanctionCase)
                .filter(assessment -> !assessment.asOf().isBefore(newestGround(sanctionCase)))
                .map(assessment -> compare(sanctionCase, assessment).uncured())
                .orElseGet(() -> sanctionCase.grounds().stream()
                        .map(Ground::code)
                        .distinct()
                        .toList());
    }

    /**
     * What the latest assessment says, for a step that rests on it.
     *
     * @throws Problem ASSESSMENT_MISSING, ASSESSMENT_OUTDATED if it is older than a ground, GROUNDS_NOT_CURED
     */
    public LedgerComparison cured(SanctionCase sanctionCase) {
        AssessmentState assessment =
                latest(sanctionCase).orElseThrow(() -> Problem.of(SanctionsProblem.ASSESSMENT_MISSING));
        LocalDate newestGround = newestGround(sanctionCase);
        if (assessment.asOf().isBefore(newestGround)) {
            throw Problem.of(
                    SanctionsProblem.ASSESSMENT_OUTDATED,
                    OfficialTerms.of(assessment.asOf()),
                    OfficialTerms.of(newestGround));
        }
        LedgerComparison comparison = compare(sanctionCase, assessment);
        if (!comparison.contrary().isEmpty()) {
            throw refusal(SanctionsProblem.GROUNDS_NOT_CURED, comparison);
        }
        return comparison;
    }

    /**
     * Compares what a paper says with an assessment of facts newer than the paper. A contradiction needs its reason, and marks the case.
     *
     * @param after day of what the paper says; null to compare with each assessment that is not older than the grounds
     * @param contradiction null where the caller knows of none
     * @return what the step records of it
     * @throws Problem FULFILMENT_CONTRADICTED
     */
    public Map<String, Object> confront(SanctionCase sanctionCase, LocalDate after, Contradiction contradiction) {
        LocalDate newestGround = newestGround(sanctionCase);
        Optional<LedgerComparison> comparison = latest(sanctionCase)
                .filter(assessment -> !assessment.asOf().isBefore(newestGround))
                .filter(assessment -> after == null || assessment.asOf().isAfter(after))
                .map(assessment -> compare(sanctionCase, assessment));
        if (comparison.isEmpty()) {
            return Map.of();
        }
        LedgerComparison found = comparison.get();
        if (found.contrary().isEmpty()) {
            return Map.of("ledger", found.detail());
        }
        if (contradiction == null) {
            throw refusal(SanctionsProblem.FULFILMENT_CONTRADICTED, found);
        }
        sanctionCase.contradict();
        return Map.of("ledger", found.detail(), "contradiction", contradiction.reason());
    }

    private static Problem refusal(SanctionsProblem problem, LedgerComparison found) {
        return Problem.of(
                        problem,
                        OfficialTerms.of(found.asOf()),
                        found.contrary().stream().map(OfficialTerms::of).toList())
                .property("findings", found.contrary())
                .property("ledger", found.detail());
    }
}
