package id.patuh.registry.merging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.id.Ids;
import id.patuh.registry.membership.Act;
import id.patuh.registry.membership.ActStore;
import id.patuh.registry.record.RecordStore;

/** Writes down what a person decided, at the next place in the order of all rows and acts. */
@ApplicationScoped
class ActRecorder {
    private final ActStore acts;
    private final RecordStore records;

    ActRecorder(ActStore acts, RecordStore records) {
        this.acts = acts;
        this.records = records;
    }

    /** What a person decides. */
    record Planned(
            Act.Kind kind, UUID employerId, UUID otherId, LocalDate effectiveOn, String reason, String evidence) {}

    /** Adds an act; call it while no other transaction takes rows or moves members. */
    Act record(Planned planned, Caller caller, Instant now) {
        Act act = new Act(
                Ids.next(),
                next(),
                planned.kind(),
                planned.employerId(),
                planned.otherId(),
                planned.effectiveOn(),
                planned.reason(),
                planned.evidence(),
                now,
                caller.subject(),
                caller.agency(),
                null);
        acts.add(act);
        return act;
    }

    /** The next place in the order. */
    long next() {
        return records.sequence(1)[0];
    }
}
