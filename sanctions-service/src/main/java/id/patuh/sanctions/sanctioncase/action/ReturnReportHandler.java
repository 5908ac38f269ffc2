package id.patuh.sanctions.sanctioncase.action;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.sanctioncase.command.InspectionCommand.ReturnReport;

/** The supervisor sends the report back; its reasons stand in the history. Source: PP 37/2021 art. 47 */
@ApplicationScoped
class ReturnReportHandler implements CaseCommandHandler<ReturnReport> {
    @Override
    public StepNote handle(ReturnReport command, CaseActionContext context) {
        return context.note(Map.of("reasons", command.reasons()));
    }
}
