package id.patuh.sanctions.sanctioncase.action;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.sanctioncase.command.CaseCommand.CloseUnfounded;

/** Files the result that shows no ground; the clocks stop, and nothing of a fine stays due. Source: PP 86/2013 art. 13 */
@ApplicationScoped
class CloseUnfoundedHandler implements CaseCommandHandler<CloseUnfounded> {
    private final ExaminationFile file;
    private final DeadlineStore deadlines;
    private final FineLedger fines;

    CloseUnfoundedHandler(ExaminationFile file, DeadlineStore deadlines, FineLedger fines) {
        this.file = file;
        this.deadlines = deadlines;
        this.fines = fines;
    }

    @Override
    public StepNote handle(CloseUnfounded command, CaseActionContext context) {
        StepNote note = file.result(command.result(), command.examinedOn(), context);
        deadlines.settleCase(context.caseId(), ClockKind.endingWithTheMatter(), context.actionName(), context.now());
        fines.stop(context.caseId(), true, context.today(), context.now(), context.subject());
        return note;
    }
}
