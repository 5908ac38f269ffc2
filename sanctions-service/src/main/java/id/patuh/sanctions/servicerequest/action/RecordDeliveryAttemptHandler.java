package id.patuh.sanctions.servicerequest.action;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.servicerequest.RequestDeliveryCommand.RecordDeliveryAttempt;

/** What could not be delivered stays to be delivered; enough attempts allow a public notice. Source: UU 30/2014 art. 60 */
@ApplicationScoped
class RecordDeliveryAttemptHandler implements RequestCommandHandler<RecordDeliveryAttempt> {
    private final DocumentRegister register;

    RecordDeliveryAttemptHandler(DocumentRegister register) {
        this.register = register;
    }

    @Override
    public StepNote handle(RecordDeliveryAttempt command, RequestActionContext context) {
        register.attempt(
                context.request().caseId(),
                command,
                document -> document.servedBy(context.request().unit(), context.requestId()),
                context.delivery());
        return context.note(command.detail());
    }
}
