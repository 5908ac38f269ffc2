package id.patuh.compliance.assessment.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

import id.patuh.compliance.assessment.rules.Assessment.AgencyResult;
import id.patuh.compliance.assessment.rules.Assessment.Dimension;
import id.patuh.compliance.assessment.rules.Assessment.Part;
import id.patuh.compliance.assessment.rules.Assessment.ProgrammeResult;
import id.patuh.compliance.assessment.rules.Assessment.Subject;
import id.patuh.compliance.assessment.rules.Assessment.SubjectBasis;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.policy.EffectivePolicy;
import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.contracts.event.EmployerEvent.Coverage;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.Programme;

/**
 * Assesses employers: a pure function of their facts and of the policy in force on a date. The same facts and policy give the same assessment,
 * so an assessment of the past can be computed again. Thread-safe. Source: PP 86/2013 art. 3
 */
public final class Assessor {
    private static final BigDecimal NO_PRIORITY = BigDecimal.valueOf(0, 1);

    private final EffectivePolicy policy;

    /** An assessor of the policy's date. */
    public Assessor(EffectivePolicy policy) {
        this.policy = policy;
    }

    /** The policy it applies. */
    public EffectivePolicy policy() {
        return policy;
    }

    /** Assesses one employer by what it is on the policy's date. */
    public Assessment assess(EmployerFacts facts) {
        Subject subject = subject(facts);
        Duties duties = new Duties(policy, subject, facts.coverage());
        List<ProgrammeResult> programmes = duties.programmes();
        List<AgencyResult> agencies = duties.agencies(programmes);
        List<Finding> findings = Findings.of(policy, subject, facts, programmes, agencies);
        ComplianceClass complianceClass = complianceClass(programmes.isEmpty(), findings);
        long exposure =
                programmes.stream().mapToLong(ProgrammeResult::shortfallIdr).sum();
        List<Dimension> dimensions = programmes.isEmpty()
                ? List.of()
                : Scoring.dimensions(policy.document(), subject.workers(), programmes, agencies);
        Assessment assessment = new Assessment(
                policy.date(),
                policy.document().version(),
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
                        policy.document().priority(),
                        assessment.subject(),
                        assessment.score(),
                        Assessment.workersAffected(assessment.findings()),
                        assessment.exposureIdr());
                yield assessment.withPriority(PriorityFormula.priority(parts), parts);
            }
        };
    }

    private static Subject subject(EmployerFacts facts) {
        BusinessScale scale = facts.scale() == null ? BusinessScale.MICRO : facts.scale();
        if (facts.workforce() != null) {
            return new Subject(
                    facts.workforce().workers(),
                    facts.workforce().wageBillIdr(),
                    scale,
                    facts.construction(),
                    facts.annualSalesIdr(),
                    SubjectBasis.REPORTED);
        }
        if (facts.workplaces().closed() > 0) {
            return registered(facts, scale, facts.annualSalesIdr(), SubjectBasis.CLOSED, p -> p != Programme.JKP);
        }
        return registered(facts, BusinessScale.MICRO, null, SubjectBasis.REGISTERED, p -> true);
    }

    /** The largest registration stands for the workforce that no open workplace declares. */
    private static Subject registered(
            EmployerFacts facts, BusinessScale scale, Long sales, SubjectBasis basis, Predicate<Programme> counted) {
        long workers = 0;
        long wages = 0;
        for (Coverage entry : facts.coverage()) {
            if (counted.test(entry.programme())) {
                workers = Math.max(workers, entry.enrolledWorkers());
                wages = Math.max(wages, entry.reportedWageBillIdr());
            }
        }
        return new Subject(workers, wages, scale, facts.construction(), sales, basis);
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
                        case WLKP_MISSING, WLKP_CLOSED, WLKP_STALE -> found;
                    };
            found = weight.compareTo(found) < 0 ? weight : found;
        }
        return found;
    }
}
