package id.patuh.sanctions.delivery.action;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.delivery.AddressStore;
import id.patuh.sanctions.delivery.ElectronicAddress;
import id.patuh.sanctions.sanctioncase.action.CaseActionContext;
import id.patuh.sanctions.sanctioncase.action.CaseCommandHandler;
import id.patuh.sanctions.sanctioncase.command.CommandChecks;
import id.patuh.sanctions.sanctioncase.command.DeliveryCaseCommand.RegisterAddress;

/** The registry knows no electronic address: the employer states one to the agency. Source: UU 30/2014 art. 60 */
@ApplicationScoped
class RegisterAddressHandler implements CaseCommandHandler<RegisterAddress> {
    private final AddressStore addresses;

    RegisterAddressHandler(AddressStore addresses) {
        this.addresses = addresses;
    }

    @Override
    public StepNote handle(RegisterAddress command, CaseActionContext context) {
        CommandChecks.date("/registeredOn", command.registeredOn(), context.today());
        addresses.register(
                context.caseId(),
                new ElectronicAddress.View(command.address(), command.registeredOn(), command.reference()),
                context.now(),
                context.subject());
        return context.note(Map.of(
                "address", command.address(),
                "registeredOn", command.registeredOn().toString(),
                "reference", command.reference()));
    }
}
