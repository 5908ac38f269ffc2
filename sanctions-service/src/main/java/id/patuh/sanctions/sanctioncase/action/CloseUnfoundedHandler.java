package id.patuh.sanctions.sanctioncase.action;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.sanctioncase.command.CaseCommand.CloseUnfounded;

/** Files the result that shows no ground. Source: PP 86/2013 art. 13 */
@ApplicationScoped
class CloseUnfoundedHandler implements CaseCommandHandler<CloseUnfounded> {
    private final ExaminationFile file;

    CloseUnfoundedHandler(ExaminationFile file) {
        this.file = file;
    }

    @Override
    public StepNote handle(CloseUnfounded command, CaseActionContext context) {
        return file.result(command.result(), command.examinedOn(), context);
    }
}
