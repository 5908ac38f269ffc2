package id.patuh.registry.merging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.registry.membership.Act;

/** Whether a merger or split stands. */
@Schema(name = "ReorganisationState")
enum ReorganisationState {
    /** It stands. */
    IN_FORCE,
    /** It was undone. */
    UNDONE;

    static ReorganisationState of(Act act) {
        return act.stands() ? IN_FORCE : UNDONE;
    }

    /** Version of what is in this state: it changes once, when it is undone. */
    long version() {
        return this == UNDONE ? 2 : 1;
    }
}
