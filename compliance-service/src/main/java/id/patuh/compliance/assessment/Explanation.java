package id.patuh.compliance.assessment;

import java.util.List;

import id.patuh.compliance.assessment.AssessmentView.DimensionView;
import id.patuh.compliance.assessment.AssessmentView.FindingView;
import id.patuh.compliance.assessment.AssessmentView.PriorityPartView;
import id.patuh.compliance.assessment.AssessmentView.SubjectView;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.policy.Policy;

/** Puts an assessment into words and beside the facts it rests on. A pure function of both. */
public final class Explanation {
    private final Policy policy;
    private final EmployerFacts facts;
    private final Assessment assessment;

    private Explanation(Policy policy, EmployerFacts facts, Assessment assessment) {
        this.policy = policy;
        this.facts = facts;
        this.assessment = assessment;
    }

    /**
     * Assesses an employer and explains the result.
     *
     * @param assessor the assessor of the date
     * @param facts the employer's facts
     * @return the explanation
     */
    public static Explanation of(Assessor assessor, EmployerFacts facts) {
        EmployerFacts known = facts.notAfter(assessor.terms().date());
        return new Explanation(assessor.terms().policy(), known, assessor.assess(known));
    }

    /**
     * What is explained.
     *
     * @return the assessment
     */
    public Assessment assessment() {
        return assessment;
    }

    /**
     * The findings in words.
     *
     * @return one entry for each finding
     */
    public List<FindingView> findings() {
        return assessment.findings().stream()
                .map(finding -> new FindingView(
                        finding.code(),
                        finding.agency(),
                        finding.programme(),
                        finding.workersAffected(),
                        finding.months(),
                        policy.findingSources().get(finding.code()),
                        FindingWording.of(finding)))
                .toList();
    }

    /**
     * The priority in words.
     *
     * @return one entry for each part
     */
    public List<PriorityPartView> priorityParts() {
        return assessment.priorityParts().stream()
                .map(part -> new PriorityPartView(
                        part.code(),
                        part.value(),
                        part.weight(),
                        part.contribution(),
                        PriorityWording.of(part.code(), assessment)))
                .toList();
    }

    List<DimensionView> dimensions() {
        return assessment.dimensions().stream()
                .map(dimension -> {
                    DimensionWording.Reason reason = DimensionWording.of(dimension.code(), assessment);
                    return new DimensionView(
                            dimension.code(),
                            dimension.value(),
                            dimension.weight(),
                            dimension.contribution(),
                            reason.code(),
                            reason.text(),
                            FactView.of(dimension.code(), facts, assessment));
                })
                .toList();
    }

    SubjectView subject() {
        Assessment.Subject subject = assessment.subject();
        return new SubjectView(
                subject.workers(),
                subject.wageBillIdr(),
                subject.scale(),
                subject.construction(),
                subject.annualSalesIdr(),
                subject.declared(),
                facts.workforce() == null ? null : facts.workforce().reportedOn());
    }
}
