package id.patuh.sanctions.sanctioncase.action;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.reference.AssessmentQuery;
import id.patuh.sanctions.reference.AssessmentState;
import id.patuh.sanctions.reference.EmployerQuery;
import id.patuh.sanctions.sanctioncase.RequestLifecycle;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.sanctioncase.command.CaseCommand.RecordPerformance;
import id.patuh.sanctions.sanctioncase.command.Ground;
import id.patuh.sanctions.sanctioncase.command.PerformanceEvidence;

/** Performance before imposition ends the case, its requests and its clocks. Source: PP 86/2013 art. 10 */
@ApplicationScoped
class RecordPerformanceHandler implements CaseCommandHandler<RecordPerformance> {
    private static final Set<FindingCode> DATA_FINDINGS =
            EnumSet.of(FindingCode.WLKP_MISSING, FindingCode.WLKP_STALE, FindingCode.WLKP_CLOSED);

    private final RequestLifecycle requests;
    private final DeadlineStore deadlines;
    private final AssessmentQuery assessments;
    private final EmployerQuery employers;

    RecordPerformanceHandler(
            RequestLifecycle requests, DeadlineStore deadlines, AssessmentQuery assessments, EmployerQuery employers) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.assessments = assessments;
        this.employers = employers;
    }

    @Override
    public StepNote handle(RecordPerformance command, CaseActionContext context) {
        if (command.evidence() == PerformanceEvidence.ASSESSMENT) {
            requireCured(context.sanctionCase());
        } else if (command.document() == null || command.document().isBlank()) {
            throw Problem.of(SanctionsProblem.PROOF_MISSING);
        }
        deadlines.settleCase(context.caseId(), ClockKind.endingWithTheMatter(), context.actionName(), context.now());
        List<UUID> stopped = requests.stopUndecided(context.sanctionCase(), context.actionName(), context.acting());
        Map<String, Object> detail = new HashMap<>();
        detail.put("evidence", command.evidence().name());
        detail.put("stoppedRequests", stopped.stream().map(UUID::toString).toList());
        if (command.document() != null) {
            detail.put("document", command.document());
        }
        return context.note(detail);
    }

    private void requireCured(SanctionCase sanctionCase) {
        // A merged employer no longer owes anything itself: its last successor owes what it owed.
        AssessmentState latest = assessments
                .latest(employers.survivor(sanctionCase.employerId()))
                .orElseThrow(() -> Problem.of(SanctionsProblem.ASSESSMENT_MISSING));
        LocalDate newestGround = sanctionCase.grounds().stream()
                .map(Ground::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (latest.asOf().isBefore(newestGround)) {
            throw Problem.of(
                    SanctionsProblem.ASSESSMENT_OUTDATED,
                    OfficialTerms.of(latest.asOf()),
                    OfficialTerms.of(newestGround));
        }
        Agency agency = sanctionCase.agency();
        List<FindingCode> uncured = latest.findings().stream()
                .filter(finding -> !DATA_FINDINGS.contains(finding.code()))
                .filter(finding -> agency == Agency.KEMENAKER || finding.agency() == agency)
                .map(AssessmentEvent.Finding::code)
                .distinct()
                .toList();
        if (!uncured.isEmpty()) {
            throw Problem.of(
                            SanctionsProblem.GROUNDS_NOT_CURED,
                            OfficialTerms.of(latest.asOf()),
                            uncured.stream().map(OfficialTerms::of).toList())
                    .property("findings", uncured);
        }
    }
}
