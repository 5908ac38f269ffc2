package id.patuh.sanctions.delivery.action;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.sanctioncase.action.CaseActionContext;
import id.patuh.sanctions.sanctioncase.action.CaseCommandHandler;
import id.patuh.sanctions.sanctioncase.command.DeliveryCaseCommand.RecordDeliveryAttempt;

/** What could not be delivered stays to be delivered; enough attempts allow a public notice. Source: UU 30/2014 art. 60 */
@ApplicationScoped
class RecordDeliveryAttemptHandler implements CaseCommandHandler<RecordDeliveryAttempt> {
    private final DocumentRegister register;

    RecordDeliveryAttemptHandler(DocumentRegister register) {
        this.register = register;
    }

    @Override
    public StepNote handle(RecordDeliveryAttempt command, CaseActionContext context) {
        String agency = context.sanctionCase().agency().name();
        register.attempt(context.caseId(), command, document -> document.ofAgency(agency), context.delivery());
        return context.note(command.detail());
    }
}
