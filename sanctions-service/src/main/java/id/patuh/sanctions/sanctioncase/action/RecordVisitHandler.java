package id.patuh.sanctions.sanctioncase.action;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.sanctioncase.command.CaseCommand.RecordVisit;
import id.patuh.sanctions.sanctioncase.command.CommandChecks;

/** Notes a visit in the history. Source: PP 86/2013 art. 13 */
@ApplicationScoped
class RecordVisitHandler implements CaseCommandHandler<RecordVisit> {
    @Override
    public Class<RecordVisit> command() {
        return RecordVisit.class;
    }

    @Override
    public StepNote handle(RecordVisit command, CaseActionContext context) {
        CommandChecks.date("/visitedOn", command.visitedOn(), context.now());
        return context.note(Map.of("visitedOn", command.visitedOn().toString(), "result", command.result()));
    }
}
