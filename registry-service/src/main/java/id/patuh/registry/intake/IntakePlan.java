package id.patuh.registry.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.patuh.registry.membership.HeldNumber;
import id.patuh.registry.membership.Memberships;
import id.patuh.registry.membership.Placement;
import id.patuh.registry.membership.RecordMember;
import id.patuh.registry.membership.Spell;
import id.patuh.registry.record.NewStatement;

/** What taking some rows will do; nothing of it is written yet. */
final class IntakePlan {
    private final RowOutcome[] outcomes;
    private final Placement.Taken[] placements;
    private final Memberships memberships;
    private final Map<UUID, Long> recordVersions;
    private final List<NewStatement> statements = new ArrayList<>();
    private final Set<UUID> changedRecords = new LinkedHashSet<>();
    private final Set<UUID> created = new LinkedHashSet<>();
    private final Set<UUID> touched = new HashSet<>();
    private final List<RowConflict> conflicts = new ArrayList<>();
    private final List<QuestionRaiser.Claim> claims = new ArrayList<>();
    private final List<QuestionRaiser.Foreign> foreign = new ArrayList<>();
    private final List<QuestionRaiser.Implausible> implausible = new ArrayList<>();
    private final List<QuestionRaiser.Created> createdLines = new ArrayList<>();
    private boolean gains;

    IntakePlan(int rows, Memberships memberships, Map<UUID, Long> recordVersions) {
        this.outcomes = new RowOutcome[rows];
        this.placements = new Placement.Taken[rows];
        this.memberships = memberships;
        this.recordVersions = recordVersions;
    }

    Memberships memberships() {
        return memberships;
    }

    /** Versions of the records that were known when the plan was made. */
    Map<UUID, Long> recordVersions() {
        return recordVersions;
    }

    List<NewStatement> statements() {
        return statements;
    }

    /** Records of which something changes, new ones among them. */
    Set<UUID> changedRecords() {
        return changedRecords;
    }

    /** New employers. */
    Set<UUID> created() {
        return created;
    }

    /** Known employers of which something may change. */
    Set<UUID> touched() {
        return touched;
    }

    List<RowConflict> conflicts() {
        return conflicts;
    }

    List<QuestionRaiser.Claim> claims() {
        return claims;
    }

    List<QuestionRaiser.Foreign> foreign() {
        return foreign;
    }

    /** Head counts that changed beyond belief. */
    List<QuestionRaiser.Implausible> implausible() {
        return implausible;
    }

    List<QuestionRaiser.Created> createdLines() {
        return createdLines;
    }

    RowOutcome[] outcomes() {
        return outcomes;
    }

    /** The record of each row that was taken; null for one that was refused. */
    Placement.Taken[] placements() {
        return placements;
    }

    void place(int place, RowLine line, Placement.Taken taken) {
        placements[place] = taken;
        if (taken.isNewEmployer()) {
            created.add(taken.employerId());
            createdLines.add(new QuestionRaiser.Created(line.line(), taken.employerId()));
        }
        UUID record = taken.record().id();
        taken.claimed()
                .forEach(number ->
                        claims.add(new QuestionRaiser.Claim(line.line(), taken.employerId(), record, number)));
        taken.foreign()
                .forEach(other -> foreign.add(new QuestionRaiser.Foreign(
                        line.line(), taken.employerId(), record, other.holder(), other.number())));
    }

    void refuse(int place, RowConflict conflict) {
        outcomes[place] = RowOutcome.REJECTED;
        conflicts.add(conflict);
    }

    void state(int place, NewStatement statement, RecordMember record, RowOutcome outcome) {
        outcomes[place] = outcome;
        statements.add(statement);
        changedRecords.add(record.id());
        touch(record.spells().today());
    }

    void doubt(int line, RecordMember record, Plausibility.Finding finding) {
        implausible.add(new QuestionRaiser.Implausible(line, record.spells().today(), record.id(), finding));
    }

    void leave(int place) {
        outcomes[place] = RowOutcome.UNCHANGED;
    }

    /** Notes whose numbers changed. */
    void touchNumbers() {
        for (HeldNumber number : memberships.numbers()) {
            if (number.spells() != number.held()) {
                for (Spell spell : number.spells().all()) {
                    gains |= touch(spell.employerId());
                }
            }
        }
    }

    /** Whether a known employer gets a number, so that two who give it its first one must not pass each other by. */
    boolean gains() {
        return gains;
    }

    private boolean touch(UUID employer) {
        if (created.contains(employer)) {
            return false;
        }
        touched.add(employer);
        return true;
    }

    boolean isIdle() {
        return statements.isEmpty()
                && touched.isEmpty()
                && created.isEmpty()
                && conflicts.isEmpty()
                && claims.isEmpty()
                && foreign.isEmpty();
    }
}
