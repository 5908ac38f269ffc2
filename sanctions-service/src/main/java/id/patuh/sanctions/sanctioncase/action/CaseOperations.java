package id.patuh.sanctions.sanctioncase.action;

import java.time.Clock;

import jakarta.inject.Singleton;

import id.patuh.sanctions.action.CommandOperations;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.sanctioncase.command.CaseCommand;

/** The actions on a case as operations of the API. */
@Singleton
class CaseOperations extends CommandOperations {
    CaseOperations(PolicyBook policies, Clock clock) {
        super(CaseActionResource.PATH, CaseCommand.class, CaseCommand.CATALOGUE, policies, clock);
    }
}
