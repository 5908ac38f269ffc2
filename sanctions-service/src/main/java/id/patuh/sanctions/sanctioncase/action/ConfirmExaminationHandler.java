package id.patuh.sanctions.sanctioncase.action;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.sanctioncase.command.CaseCommand.ConfirmExamination;

/** Files the result that confirms the grounds. Source: PP 86/2013 art. 13 */
@ApplicationScoped
class ConfirmExaminationHandler implements CaseCommandHandler<ConfirmExamination> {
    private final ExaminationFile file;

    ConfirmExaminationHandler(ExaminationFile file) {
        this.file = file;
    }

    @Override
    public StepNote handle(ConfirmExamination command, CaseActionContext context) {
        return file.result(command.result(), command.examinedOn(), context);
    }
}
