package id.patuh.sanctions.remedy.action;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentDraft;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.vocabulary.RemedyKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;
import id.patuh.sanctions.remedy.Remedy;
import id.patuh.sanctions.remedy.RemedyStore;
import id.patuh.sanctions.sanctioncase.action.CaseActionContext;
import id.patuh.sanctions.sanctioncase.command.Relief;

/** Issues the answer to a remedy: by the office itself to an objection, by its superior to an appeal. Source: UU 30/2014 art. 77 */
@ApplicationScoped
class RemedyAnswers {
    private final RemedyStore remedies;
    private final DocumentRegister register;

    RemedyAnswers(RemedyStore remedies, DocumentRegister register) {
        this.remedies = remedies;
        this.register = register;
    }

    /**
     * Issues the answer, and starts the time to deliver it.
     *
     * @param given what is granted; null for nothing
     */
    Document issue(
            Remedy remedy, RemedyState outcome, Relief given, Map<String, Object> content, CaseActionContext context) {
        String issuer = remedy.kind() == RemedyKind.OBJECTION
                ? remedy.office()
                : context.acting().actor().agency();
        Map<String, Object> whole = RemedySteps.detail(remedy, content);
        whole.put("filedOn", remedy.filedOn().toString());
        whole.put("relief", remedy.relief().detail());
        Document document = register.issue(
                new DocumentDraft(remedy.decisionDocument(), remedy.caseId(), remedy.requestId(), issuer, null, whole),
                context.now(),
                context.subject());
        remedy.decide(outcome, given, document, context.now(), context.subject());
        remedies.answered(remedy, document, context.actionName(), context.now(), context.policy());
        return document;
    }
}
