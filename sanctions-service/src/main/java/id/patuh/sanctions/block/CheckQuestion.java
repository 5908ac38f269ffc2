package id.patuh.sanctions.block;

import java.time.Instant;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.ServiceType;

/**
 * One question of a licensing system.
 *
 * @param type NIB or NPWP
 * @param value canonical number
 * @param service the service; null for any
 * @param at the moment asked for
 */
record CheckQuestion(IdentifierType type, String value, ServiceType service, Instant at) {
    String identifier() {
        return type + ":" + value;
    }
}
