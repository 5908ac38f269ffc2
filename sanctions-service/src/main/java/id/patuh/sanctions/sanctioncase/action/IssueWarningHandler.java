package id.patuh.sanctions.sanctioncase.action;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.sanctioncase.command.CaseCommand.IssueWarning;

/** Issues the first or second warning. Source: PP 86/2013 art. 6 */
@ApplicationScoped
class IssueWarningHandler implements CaseCommandHandler<IssueWarning> {
    private final DocumentRegister register;

    IssueWarningHandler(DocumentRegister register) {
        this.register = register;
    }

    @Override
    public StepNote handle(IssueWarning command, CaseActionContext context) {
        boolean first = context.facts().state() instanceof CaseState.Examined;
        DocumentKind kind = first ? DocumentKind.WARNING_1 : DocumentKind.WARNING_2;
        ClockKind period = first ? ClockKind.WARNING_1_PERIOD : ClockKind.WARNING_2_PERIOD;
        Map<String, Object> content = new HashMap<>();
        content.put("grounds", context.sanctionCase().groundCodes());
        content.put("periodDays", context.policy().periods().get(period).length());
        if (command.demand() != null) {
            content.put("demand", command.demand());
        }
        return context.note(register.issue(context.draft(kind, content), context.now(), context.subject()), content);
    }
}
