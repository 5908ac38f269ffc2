package id.patuh.sanctions.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;

/**
 * Which assessments propose a case.
 *
 * @param classes an employer of another class is not proposed
 * @param minimumPriority nor is one below this priority
 * @param findings what is a ground; a finding that is not named is none
 */
public record ProposalPolicy(Set<ComplianceClass> classes, BigDecimal minimumPriority, List<Rule> findings) {
    /** The rule of a finding; empty if it is no ground. */
    public Optional<Rule> of(AssessmentEvent.Finding finding) {
        return findings.stream().filter(rule -> rule.covers(finding)).findFirst();
    }

    /** Whether assessments show if a ground holds at all. */
    public boolean shows(GroundCode ground) {
        return findings.stream().anyMatch(rule -> rule.ground() == ground);
    }

    /**
     * What a finding is.
     *
     * @param programme the only programme of which it is a ground; null for any
     * @param proposes whether it proposes a case, or is only a further ground of one that is proposed
     * @param minimumMonths unpaid months from which it does; 0 where months do not matter
     */
    public record Rule(
            FindingCode finding,
            Programme programme,
            GroundCode ground,
            boolean proposes,
            int minimumMonths,
            String source) {
        private boolean covers(AssessmentEvent.Finding found) {
            return found.code() == finding && (programme == null || programme == found.programme());
        }

        /** Whether this much of the finding proposes a case. */
        public boolean proposes(AssessmentEvent.Finding found) {
            return proposes && (minimumMonths == 0 || found.months() != null && found.months() >= minimumMonths);
        }
    }
}
