package id.patuh.sanctions.sanctioncase.action;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.sanctioncase.command.InspectionCommand.IssueNote;

/** Issues the first or second note of examination. Source: PP 37/2021 art. 47 */
@ApplicationScoped
class IssueNoteHandler implements CaseCommandHandler<IssueNote> {
    private static final Set<DocumentKind> BEFORE = EnumSet.of(DocumentKind.EXAMINATION_RESULT, DocumentKind.NOTE_1);

    private final DocumentRegister register;

    IssueNoteHandler(DocumentRegister register) {
        this.register = register;
    }

    @Override
    public StepNote handle(IssueNote command, CaseActionContext context) {
        boolean first = context.facts().state() instanceof CaseState.Examined;
        DocumentKind kind = first ? DocumentKind.NOTE_1 : DocumentKind.NOTE_2;
        ClockKind period = first ? ClockKind.NOTE_1_PERIOD : ClockKind.NOTE_2_PERIOD;
        Map<String, Object> content = new HashMap<>();
        content.put("grounds", context.sanctionCase().groundCodes());
        content.put("findings", command.findings());
        content.put("demand", command.demand());
        content.put("periodDays", context.policy().periods().get(period).length());
        content.put("documents", context.earlier(BEFORE));
        return context.note(register.issue(context.draft(kind, content), context.now(), context.subject()), content);
    }
}
