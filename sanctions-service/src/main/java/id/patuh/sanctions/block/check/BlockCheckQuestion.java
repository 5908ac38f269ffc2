package id.patuh.sanctions.block.check;

import java.time.Instant;

import id.patuh.contracts.vocabulary.ServiceType;

/**
 * One question of a licensing system.
 *
 * @param service the service; null for any
 * @param at the moment asked about
 * @param knownAt as known at this moment; null for all that is known now
 * @param past false where no moment was named, so that the question is about now
 */
record BlockCheckQuestion(RequestedNumber number, ServiceType service, Instant at, Instant knownAt, boolean past) {
    String identifier() {
        return number.type() + ":" + number.shown();
    }

    /** The same question about another moment. */
    BlockCheckQuestion about(Instant moment) {
        return moment.equals(at) ? this : new BlockCheckQuestion(number, service, moment, knownAt, past);
    }
}
