package id.patuh.registry.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.patuh.registry.identity.IdentityNumber;

/**
 * Tells whose records and numbers would be whose had an act not been: from what was known before it, all rows and acts since are taken again
 * in their order, without it. Pure.
 */
public final class Replay {
    private final Memberships memberships;
    private final Map<RecordKey, Present> present;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Resolution resolution;

    /**
     * A row or act to replay. {@code row} is null for an act; {@code act} is null for a row.
     *
     * @param byPerson whether a person named the employer of the row's record
     * @param correction whether the row corrects a statement that was taken before: it places nothing
     */
    public record Step(
            long sequence,
            RowNumbers row,
            boolean byPerson,
            boolean correction,
            Act act,
            List<RecordKey> records,
            List<IdentityNumber> numbers) {}

    /** A record as it is now. */
    public record Present(UUID id, Spells spells, UUID firstEmployer) {}

    /** A row that would have been refused; its record keeps its owner. */
    public record Conflict(RowNumbers row, Placement.Refused refused) {}

    /** Prepares a replay. */
    public Replay(Memberships before, Map<RecordKey, Present> present) {
        this.memberships = before;
        this.present = new HashMap<>(present);
        this.resolution = new Resolution(before, new Resolution.NewIds() {
            @Override
            public UUID record(RowNumbers row) {
                return present.get(row.record()).id();
            }

            @Override
            public UUID employer(RowNumbers row) {
                return present.get(row.record()).firstEmployer();
            }
        });
    }

    /** Replays all rows and acts in order. */
    public Memberships run(List<Step> steps) {
        for (Step step : steps) {
            if (step.act() != null) {
                act(step);
            } else if (step.correction()) {
                memberships.nameEarlier(step.row());
            } else {
                place(step);
            }
        }
        return memberships;
    }

    /** Rows that would have been refused. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    private void place(Step step) {
        RowNumbers row = step.row();
        Optional<RecordMember> known = memberships.record(row.record());
        if (known.isEmpty() && step.byPerson()) {
            Present now = present.get(row.record());
            RecordMember record = new RecordMember(now.id(), row.record(), row.number(), true, null);
            record.set(memberships.fate(now.firstEmployer(), row.date()).ofNew(), row.sequence());
            memberships.add(record);
        }
        if (resolution.place(row) instanceof Placement.Refused refused) {
            conflicts.add(new Conflict(row, refused));
            if (memberships.record(row.record()).isEmpty()) {
                Present now = present.get(row.record());
                RecordMember record = new RecordMember(now.id(), row.record(), row.number(), false, null);
                record.set(now.spells(), row.sequence());
                memberships.add(record);
            }
        }
    }

    private void act(Step step) {
        Act act = step.act();
        switch (act.kind()) {
            case MERGE ->
                memberships.merge(
                        new Memberships.Merger(act.otherId(), act.employerId(), act.effectiveOn(), act.id()),
                        step.sequence());
            case SPLIT -> split(act, step);
            case NUMBER -> step.numbers().forEach(number -> memberships.confirm(act, number, step.sequence()));
        }
    }

    /** A number that a person assigned goes to its employer from whoever would hold it without the undone act. */
    private void split(Act act, Step step) {
        for (RecordKey key : step.records()) {
            memberships.record(key).ifPresent(record -> {
                UUID holder = record.spells().today();
                memberships.split(List.of(record), List.of(), move(act, holder, step));
            });
        }
        for (HeldNumber number : memberships.branches(step.numbers(), step.sequence())) {
            UUID holder = number.spells().today();
            memberships.split(List.of(), List.of(number), move(act, holder, step));
        }
    }

    private static Memberships.Move move(Act act, UUID holder, Step step) {
        return new Memberships.Move(holder, act.otherId(), act.effectiveOn(), act.id(), step.sequence());
    }
}
