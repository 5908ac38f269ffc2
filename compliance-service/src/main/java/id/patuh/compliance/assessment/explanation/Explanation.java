package id.patuh.compliance.assessment.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import id.patuh.compliance.assessment.explanation.AssessmentView.DimensionView;
import id.patuh.compliance.assessment.explanation.AssessmentView.FindingView;
import id.patuh.compliance.assessment.explanation.AssessmentView.OpenQuestionView;
import id.patuh.compliance.assessment.explanation.AssessmentView.PriorityPartView;
import id.patuh.compliance.assessment.explanation.AssessmentView.ProgrammeView;
import id.patuh.compliance.assessment.explanation.AssessmentView.SubjectView;
import id.patuh.compliance.assessment.rules.Assessment;
import id.patuh.compliance.assessment.rules.Assessor;
import id.patuh.compliance.assessment.wording.DimensionWording;
import id.patuh.compliance.assessment.wording.FindingWording;
import id.patuh.compliance.assessment.wording.PriorityWording;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.policy.CompliancePolicy;
import id.patuh.compliance.region.RegionScope;
import id.patuh.compliance.sanction.SanctionView;
import id.patuh.compliance.wording.Sentence;
import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.contracts.event.EmployerEvent.Workforce;
import id.patuh.contracts.vocabulary.FindingCode;

/** Puts an assessment into words and beside the facts it rests on. A pure function of both. */
public final class Explanation {
    private static final Sentence CAUTION = new Sentence(
            "Skor adalah alat bantu prioritas pengawasan, bukan dasar pengenaan sanksi.",
            "The score helps to set priorities for supervision; it is not a ground for sanctions.");

    private static final Sentence QUESTIONED = new Sentence(
            "Identitas pemberi kerja ini masih menunggu keputusan petugas pencocokan data.",
            "A question about the identity of this employer awaits a decision in the matching of data.");

    private final CompliancePolicy policy;
    private final EmployerFacts facts;
    private final Assessment assessment;

    private Explanation(CompliancePolicy policy, EmployerFacts facts, Assessment assessment) {
        this.policy = policy;
        this.facts = facts;
        this.assessment = assessment;
    }

    /** Assesses an employer by what it is on the assessor's date, and explains the result. */
    public static Explanation of(Assessor assessor, EmployerFacts facts) {
        return new Explanation(assessor.policy().document(), facts, assessor.assess(facts));
    }

    /** What is explained. */
    public Assessment assessment() {
        return assessment;
    }

    /** The findings in words. */
    public List<FindingView> findings() {
        return assessment.findings().stream()
                .map(finding -> new FindingView(
                        finding.code(),
                        finding.agency(),
                        finding.programme(),
                        finding.workersAffected(),
                        finding.months(),
                        finding.number(),
                        finding.workplaces(),
                        policy.findingSources().get(finding.code()),
                        text(finding)))
                .toList();
    }

    /** Where it is asked who an employer is, a registration may lie with another one. Source: PP 86/2013 art. 13 */
    private Sentence text(Finding finding) {
        Sentence found = FindingWording.of(finding, assessment, policy);
        return finding.code() == FindingCode.PWBD && !facts.openQuestions().isEmpty() ? found.then(QUESTIONED) : found;
    }

    /** The parts of the priority in words. */
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

    /** The facts it was made of. */
    public EmployerFacts facts() {
        return facts;
    }

    /**
     * The whole answer. The version is null for an assessment that is not published, the day of confirmation where no run has confirmed it.
     */
    public AssessmentView view(
            Long version,
            LocalDate confirmedOn,
            AssessedRecordsView records,
            SanctionView sanctions,
            Instant assessedAt) {
        return new AssessmentView(
                facts.employerId(),
                facts.name(),
                facts.regionCode(),
                RegionScope.name(facts.regionCode()),
                version,
                facts.version(),
                assessment.asOf(),
                confirmedOn,
                assessment.policyVersion(),
                assessment.complianceClass(),
                assessment.score(),
                dimensions(),
                findings(),
                assessment.exposureIdr(),
                assessment.programmes().stream().map(ProgrammeView::of).toList(),
                assessment.missingProgrammes(),
                assessment.priority(),
                priorityParts(),
                subject(),
                records,
                facts.openQuestions().stream().map(OpenQuestionView::of).toList(),
                CAUTION,
                sanctions,
                assessedAt);
    }

    private List<DimensionView> dimensions() {
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

    private SubjectView subject() {
        Assessment.Subject subject = assessment.subject();
        Workforce workforce = facts.workforce();
        return new SubjectView(
                subject.workers(),
                subject.wageBillIdr(),
                subject.scale(),
                subject.construction(),
                subject.annualSalesIdr(),
                subject.basis(),
                facts.workplaces().open(),
                workforce == null ? null : workforce.reportedOn(),
                workforce == null ? null : workforce.oldestReportedOn());
    }
}
