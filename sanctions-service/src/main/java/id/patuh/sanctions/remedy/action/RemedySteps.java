package id.patuh.sanctions.remedy.action;

import java.util.HashMap;
import java.util.Map;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.remedy.Remedy;
import id.patuh.sanctions.sanctioncase.action.CaseActionContext;

/** Steps of a case that concern one remedy. */
final class RemedySteps {
    private RemedySteps() {}

    /** A step without a document. */
    static StepNote note(CaseActionContext context, Remedy remedy, Map<String, Object> more) {
        return note(context, remedy, null, more);
    }

    /** A step that issues a document. */
    static StepNote note(CaseActionContext context, Remedy remedy, Document document, Map<String, Object> more) {
        return new StepNote(context.actionName(), remedy.requestId(), document, detail(remedy, more));
    }

    /** What step and document say of every remedy. */
    static Map<String, Object> detail(Remedy remedy, Map<String, Object> more) {
        Map<String, Object> detail = new HashMap<>(more);
        detail.put("remedyId", remedy.id().toString());
        detail.put("remedy", remedy.kind().name());
        detail.put("decisionNumber", remedy.decisionNumber());
        return detail;
    }
}
