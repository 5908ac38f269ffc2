package id.patuh.sanctions.block;

import java.time.Instant;

import id.patuh.contracts.vocabulary.ServiceType;

/**
 * One question of a licensing system.
 *
 * @param service the service; null for any
 * @param knownAt as known at this moment; null for all that is known now
 */
record BlockCheckQuestion(RequestedNumber number, ServiceType service, Instant at, Instant knownAt) {
    String identifier() {
        return number.type() + ":" + number.shown();
    }
}
