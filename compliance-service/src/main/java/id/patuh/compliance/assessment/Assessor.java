package id.patuh.compliance.assessment;

import java.math.BigDecimal;
import java.util.List;

import id.patuh.compliance.assessment.Assessment.AgencyResult;
import id.patuh.compliance.assessment.Assessment.Dimension;
import id.patuh.compliance.assessment.Assessment.Part;
import id.patuh.compliance.assessment.Assessment.ProgrammeResult;
import id.patuh.compliance.assessment.Assessment.Subject;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.facts.EmployerFacts.Coverage;
import id.patuh.compliance.facts.EmployerFacts.Workforce;
import id.patuh.compliance.policy.Terms;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;

/**
 * Assesses employers: a pure function of their facts and of the {@link Terms} of a policy on a date. The same facts and terms give the
 * same assessment, so an assessment of the past can be told again. Thread-safe.
 */
public final class Assessor {
    private static final BigDecimal NO_PRIORITY = BigDecimal.valueOf(0, 1);

    private final Terms terms;

    /**
     * An assessor of one date.
     *
     * @param terms the policy as it reads on that date
     */
    public Assessor(Terms terms) {
        this.terms = terms;
    }

    /**
     * The terms it applies.
     *
     * @return the policy as it reads on the date of the assessments
     */
    public Terms terms() {
        return terms;
    }

    /**
     * Assesses one employer.
     *
     * @param facts everything known; facts dated after the date of the assessment are left out, and what worker lists count stands for
     *     totals that are not newer
     * @return class, findings, score, exposure and priority
     */
    public Assessment assess(EmployerFacts facts) {
        EmployerFacts known = facts.notAfter(terms.date()).byHead();
        Subject subject = subject(known);
        Duties duties = new Duties(terms, subject, known.coverage());
        List<ProgrammeResult> programmes = duties.programmes();
        List<AgencyResult> agencies = duties.agencies(programmes);
        List<Finding> findings = Findings.of(terms, subject.workers(), known.workforce(), programmes, agencies);
        ComplianceClass complianceClass = complianceClass(programmes.isEmpty(), findings);
        long exposure =
                programmes.stream().mapToLong(ProgrammeResult::shortfallIdr).sum();
        List<Dimension> dimensions = programmes.isEmpty()
                ? List.of()
                : Scoring.dimensions(terms.policy(), subject.workers(), programmes, agencies);
        Assessment assessment = new Assessment(
                terms.date(),
                terms.policy().version(),
                subject,
                complianceClass,
                dimensions.isEmpty() ? null : Scoring.score(dimensions),
                dimensions,
                findings,
                exposure,
                programmes,
                agencies,
                NO_PRIORITY,
                List.of());
        return prioritised(assessment);
    }

    private Assessment prioritised(Assessment assessment) {
        return switch (assessment.complianceClass()) {
            case COMPLIANT, NOT_LIABLE -> assessment;
            case UNREGISTERED, PARTIAL, IN_ARREARS -> {
                List<Part> parts = PriorityFormula.parts(
                        terms.policy().priority(),
                        assessment.subject(),
                        assessment.score(),
                        assessment.workersAffected(),
                        assessment.exposureIdr());
                yield assessment.withPriority(PriorityFormula.priority(parts), parts);
            }
        };
    }

    private static Subject subject(EmployerFacts known) {
        Workforce workforce = known.workforce();
        if (workforce == null) {
            int workers = known.coverage().stream()
                    .mapToInt(Coverage::enrolledWorkers)
                    .max()
                    .orElse(0);
            long wages = known.coverage().stream()
                    .mapToLong(Coverage::reportedWageBillIdr)
                    .max()
                    .orElse(0);
            return new Subject(workers, wages, BusinessScale.MICRO, known.construction(), null, false);
        }
        BusinessScale scale = known.scale() == null ? BusinessScale.MICRO : known.scale();
        return new Subject(
                workforce.workers(),
                workforce.wageBillIdr(),
                scale,
                known.construction(),
                known.annualSalesIdr(),
                true);
    }

    /** The highest class that holds; classes are declared from the highest to the lowest. */
    private static ComplianceClass complianceClass(boolean nothingDue, List<Finding> findings) {
        ComplianceClass found = nothingDue ? ComplianceClass.NOT_LIABLE : ComplianceClass.COMPLIANT;
        for (Finding finding : findings) {
            ComplianceClass weight =
                    switch (finding.code()) {
                        case PWBD -> ComplianceClass.UNREGISTERED;
                        case PDS_PROGRAMME, PDS_WORKERS, PDS_WAGE -> ComplianceClass.PARTIAL;
                        case ARREARS -> ComplianceClass.IN_ARREARS;
                        case WLKP_MISSING, WLKP_STALE -> found;
                    };
            found = weight.compareTo(found) < 0 ? weight : found;
        }
        return found;
    }
}
