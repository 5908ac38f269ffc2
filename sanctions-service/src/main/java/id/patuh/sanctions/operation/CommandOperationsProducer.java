package id.patuh.sanctions.operation;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.sanctioncase.command.CaseCommand;
import id.patuh.sanctions.servicerequest.RequestCommand;

/** The actions that the two resources answer. */
class CommandOperationsProducer {
    private final PolicyBook policies;
    private final Clock clock;

    CommandOperationsProducer(PolicyBook policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @Produces
    @Singleton
    CommandOperations ofCases() {
        return new CommandOperations(
                CaseActionResource.PATH, CaseCommand.class, CaseCommand.CATALOGUE, policies, clock);
    }

    @Produces
    @Singleton
    CommandOperations ofRequests() {
        return new CommandOperations(
                RequestActionResource.PATH, RequestCommand.class, RequestCommand.CATALOGUE, policies, clock);
    }
}
