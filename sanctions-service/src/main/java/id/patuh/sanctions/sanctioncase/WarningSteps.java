package id.patuh.sanctions.sanctioncase;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.Deadlines;
import id.patuh.sanctions.document.DeliveryBody;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.document.Draft;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.ClockKind;
import id.patuh.sanctions.procedure.DocumentKind;

/** Effects of examination, warnings and deliveries. Source: PP 86/2013 art. 6 */
@ApplicationScoped
class WarningSteps {
    private final DocumentRegister register;
    private final Deadlines deadlines;

    WarningSteps(DocumentRegister register, Deadlines deadlines) {
        this.register = register;
        this.deadlines = deadlines;
    }

    /** The result document of the examination. Source: PP 86/2013 art. 13 */
    StepNote examine(CaseAction action, Opportunity step, CaseBody.Examination body) {
        BodyChecks.date("/examinedOn", body.examinedOn(), step.turn().now());
        Map<String, Object> content =
                Map.of("result", body.result(), "examinedOn", body.examinedOn().toString());
        return StepNote.of(action.wireName(), issue(step, DocumentKind.EXAMINATION_RESULT, content), content);
    }

    /** The first or second warning. Source: PP 86/2013 art. 6 */
    StepNote warn(Opportunity step, CaseBody.Warning body) {
        DocumentKind kind =
                step.facts().state() instanceof CaseState.Examined ? DocumentKind.WARNING_1 : DocumentKind.WARNING_2;
        Map<String, Object> content = new HashMap<>();
        content.put("grounds", grounds(step));
        content.put(
                "periodDays", step.turn().policy().periods().get(periodOf(kind)).length());
        if (body.demand() != null) {
            content.put("demand", body.demand());
        }
        return StepNote.of(CaseAction.ISSUE_WARNING.wireName(), issue(step, kind, content), content);
    }

    /** Proof of delivery; a delivered warning starts its period. Source: UU 30/2014 art. 60 */
    StepNote deliver(Opportunity step, DeliveryBody body) {
        Document document = step.file()
                .find(body.documentNumber())
                .filter(found ->
                        found.issuer().equals(step.agency()) && found.kind().toBeDelivered())
                .orElseThrow(() -> Problem.of(SanctionsProblem.DOCUMENT_UNKNOWN, body.documentNumber()));
        Instant received =
                register.deliver(step.file(), document, body, step.turn().now(), step.subject());
        if (document.kind() == DocumentKind.WARNING_1 || document.kind() == DocumentKind.WARNING_2) {
            deadlines.start(
                    ClockStart.ofCase(periodOf(document.kind()), step.caseId(), received),
                    step.turn().policy());
        }
        return StepNote.of(
                CaseAction.RECORD_DELIVERY.wireName(),
                Map.of(
                        "documentNumber", document.number(),
                        "documentKind", document.kind().name(),
                        "deliveredAt", received.toString(),
                        "proof", body.proof()));
    }

    private Document issue(Opportunity step, DocumentKind kind, Map<String, Object> content) {
        return register.issue(
                Draft.ofCase(kind, step.caseId(), step.agency(), content),
                step.turn().now(),
                step.subject());
    }

    private static ClockKind periodOf(DocumentKind warning) {
        return warning == DocumentKind.WARNING_1 ? ClockKind.WARNING_1_PERIOD : ClockKind.WARNING_2_PERIOD;
    }

    private static List<String> grounds(Opportunity step) {
        return step.sanctionCase().grounds().stream()
                .map(ground -> ground.code().name())
                .distinct()
                .toList();
    }
}
