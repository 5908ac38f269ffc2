package id.patuh.sanctions.sanctioncase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
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
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.Deadlines;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.document.Draft;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.ClockKind;
import id.patuh.sanctions.procedure.DocumentKind;
import id.patuh.sanctions.procedure.Fulfilment;
import id.patuh.sanctions.procedure.RevocationCondition;
import id.patuh.sanctions.procedure.Verdict;
import id.patuh.sanctions.reference.AssessmentState;
import id.patuh.sanctions.reference.Assessments;
import id.patuh.sanctions.reference.EmployerQuery;

/** Effects of performance before imposition and of fulfilment after it. Source: PP 86/2013 art. 10 */
@ApplicationScoped
class FulfilmentSteps {
    private static final Set<FindingCode> DATA_FINDINGS =
            EnumSet.of(FindingCode.WLKP_MISSING, FindingCode.WLKP_STALE, FindingCode.WLKP_CLOSED);

    private final CaseRequests requests;
    private final Deadlines deadlines;
    private final DocumentRegister register;
    private final Assessments assessments;
    private final EmployerQuery employers;

    FulfilmentSteps(
            CaseRequests requests,
            Deadlines deadlines,
            DocumentRegister register,
            Assessments assessments,
            EmployerQuery employers) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.register = register;
        this.assessments = assessments;
        this.employers = employers;
    }

    /** Performance before imposition ends the case, its requests and its clocks. Source: PP 86/2013 art. 10 */
    StepNote perform(Opportunity step, CaseBody.Performance body) {
        switch (body.evidence()) {
            case ASSESSMENT -> requireCured(step);
            case DOCUMENT -> requireDocument(body);
        }
        String action = CaseAction.RECORD_PERFORMANCE.wireName();
        deadlines.settleCase(
                step.caseId(),
                EnumSet.allOf(ClockKind.class),
                action,
                step.turn().now());
        List<UUID> stopped = requests.stopUndecided(step.sanctionCase(), action, step.turn());
        Map<String, Object> detail = new HashMap<>();
        detail.put("evidence", body.evidence().name());
        detail.put("stoppedRequests", stopped.stream().map(UUID::toString).toList());
        if (body.document() != null) {
            detail.put("document", body.document());
        }
        return StepNote.of(action, detail);
    }

    private void requireCured(Opportunity step) {
        // A merged employer owes nothing by itself any more: what it owed, its last successor owes.
        AssessmentState latest = assessments
                .latest(employers.survivor(step.sanctionCase().employerId()))
                .orElseThrow(() -> Problem.of(SanctionsProblem.ASSESSMENT_MISSING));
        LocalDate newestGround = step.sanctionCase().grounds().stream()
                .map(Ground::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (latest.asOf().isBefore(newestGround)) {
            throw Problem.of(SanctionsProblem.ASSESSMENT_OUTDATED, latest.asOf().toString(), newestGround.toString());
        }
        Agency agency = step.sanctionCase().agency();
        List<String> open = latest.findings().stream()
                .filter(finding -> !DATA_FINDINGS.contains(finding.code()))
                .filter(finding -> agency == Agency.KEMENAKER || finding.agency() == agency)
                .map(AssessmentEvent.Finding::code)
                .map(FindingCode::name)
                .distinct()
                .toList();
        if (!open.isEmpty()) {
            throw Problem.of(SanctionsProblem.GROUNDS_NOT_CURED, latest.asOf().toString(), String.join(", ", open));
        }
    }

    private static void requireDocument(CaseBody.Performance body) {
        if (body.document() == null || body.document().isBlank()) {
            throw Problem.of(SanctionsProblem.PROOF_MISSING);
        }
    }

    /** The employer's claim starts the clock of its verification. Source: PP 86/2013 art. 10 */
    StepNote claim(Opportunity step, CaseBody.Claim body) {
        BodyChecks.proofs(body.proofs(), step.turn().now());
        deadlines.start(
                ClockStart.ofCase(
                        ClockKind.FULFILMENT_VERIFICATION,
                        step.caseId(),
                        step.turn().now()),
                step.turn().policy());
        return StepNote.of(CaseAction.CLAIM_FULFILMENT.wireName(), Map.of("proofs", proofs(body)));
    }

    /** A verified fulfilment stops undecided requests and starts the clock of each revocation. Source: PP 86/2013 art. 10 */
    StepNote verify(Opportunity step, CaseBody.Verification body) {
        Map<RevocationCondition, Boolean> checked = new EnumMap<>(RevocationCondition.class);
        // A condition may be checked twice, for two places or two programmes: it holds if it holds each time.
        body.conditions()
                .forEach(condition -> checked.merge(condition.condition(), condition.fulfilled(), Boolean::logicalAnd));
        Verdict verdict =
                Fulfilment.verdict(required(step), checked, step.facts().fine());
        if (verdict instanceof Verdict.Refused refused) {
            throw Problem.of(refused.code(), refused.arguments().toArray());
        }
        String action = CaseAction.VERIFY_FULFILMENT.wireName();
        settleVerification(step, action);
        List<UUID> stopped = requests.stopUndecided(step.sanctionCase(), action, step.turn());
        requests.awaitRevocation(step.sanctionCase(), step.turn());
        Map<String, Object> content = Map.of(
                "conditions", conditions(body.conditions()),
                "required",
                        required(step).stream()
                                .map(RevocationCondition::name)
                                .sorted()
                                .toList(),
                "stoppedRequests", stopped.stream().map(UUID::toString).toList());
        Document statement = register.issue(
                Draft.ofCase(DocumentKind.FULFILMENT_STATEMENT, step.caseId(), step.agency(), content),
                step.turn().now(),
                step.subject());
        return StepNote.of(action, statement, content);
    }

    /** A refused claim leaves TMP2T imposed. Source: PP 86/2013 art. 10 */
    StepNote refuse(Opportunity step, CaseBody.Refusal body) {
        String action = CaseAction.REFUSE_FULFILMENT.wireName();
        settleVerification(step, action);
        List<CaseBody.Checked> conditions = body.conditions() == null ? List.of() : body.conditions();
        return StepNote.of(action, Map.of("reasons", body.reasons(), "conditions", conditions(conditions)));
    }

    private void settleVerification(Opportunity step, String action) {
        deadlines.settleCase(
                step.caseId(),
                Set.of(ClockKind.FULFILMENT_VERIFICATION),
                action,
                step.turn().now());
    }

    private static Set<RevocationCondition> required(Opportunity step) {
        Set<RevocationCondition> required = EnumSet.noneOf(RevocationCondition.class);
        step.sanctionCase()
                .grounds()
                .forEach(ground -> required.addAll(step.turn()
                        .policy()
                        .revocation()
                        .get(ground.code().category())
                        .conditions()));
        return required;
    }

    private static List<Map<String, Object>> conditions(List<CaseBody.Checked> checked) {
        return checked.stream()
                .map(condition -> Map.<String, Object>of(
                        "condition", condition.condition().name(),
                        "fulfilled", condition.fulfilled(),
                        "evidence", condition.evidence()))
                .toList();
    }

    private static List<Map<String, Object>> proofs(CaseBody.Claim body) {
        return body.proofs().stream()
                .map(proof -> Map.<String, Object>of(
                        "kind", proof.kind().name(),
                        "reference", proof.reference(),
                        "date", proof.date().toString()))
                .toList();
    }
}
