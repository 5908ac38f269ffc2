package id.patuh.sanctions.servicerequest.action;

import java.time.Clock;

import jakarta.inject.Singleton;

import id.patuh.sanctions.action.CommandOperations;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.servicerequest.RequestCommand;

/** The actions on a request as operations of the API. */
@Singleton
class RequestOperations extends CommandOperations {
    RequestOperations(PolicyBook policies, Clock clock) {
        super(RequestActionResource.PATH, RequestCommand.class, RequestCommand.CATALOGUE, policies, clock);
    }
}
