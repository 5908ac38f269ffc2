package id.patuh.sanctions.block.status;

import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.block.check.ListedAnswer;

/**
 * Values of a place. The draft registers 0x00 VALID, 0x01 INVALID and 0x02 SUSPENDED, and leaves 0x03 and 0x0C to 0x0F to applications;
 * ours are of these.
 */
enum StatusType {
    CLEAR(0x00),
    BLOCKED(0x01),
    /** Nothing is in force and the service may be given, but a decision is suspended and may come back. */
    SUSPENDED(0x02),
    NOT_PARTICIPANT(0x03),
    INCONCLUSIVE(0x0C),
    /** Also the value of every place that no number has yet. */
    UNKNOWN(0x0D);

    private final int value;

    StatusType(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }

    static StatusType of(ListedAnswer answer, ServiceType service) {
        return switch (answer.statuses().get(service)) {
            case CLEAR -> answer.suspended().contains(service) ? SUSPENDED : CLEAR;
            case BLOCKED -> BLOCKED;
            case NOT_PARTICIPANT -> NOT_PARTICIPANT;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
