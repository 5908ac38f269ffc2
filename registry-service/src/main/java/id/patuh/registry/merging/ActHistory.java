package id.patuh.registry.merging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.registry.identity.IdentityNumber;
import id.patuh.registry.membership.Act;
import id.patuh.registry.membership.ActStore;
import id.patuh.registry.membership.MembershipStore;
import id.patuh.registry.membership.Memberships;
import id.patuh.registry.membership.PastMembershipQuery;
import id.patuh.registry.membership.RecordKey;
import id.patuh.registry.membership.RecordMember;
import id.patuh.registry.membership.Replay;

/** Finds out what would be whose, had an act not been. */
@ApplicationScoped
class ActHistory {
    private final ActStore acts;
    private final MembershipStore memberships;
    private final PastMembershipQuery past;

    ActHistory(ActStore acts, MembershipStore memberships, PastMembershipQuery past) {
        this.acts = acts;
        this.memberships = memberships;
        this.past = past;
    }

    /**
     * Whom the undoing of an act may concern.
     *
     * @param employers its employers, those that ever shared a member with them, and those linked to them by acts since or by numbers that
     *     rows since name
     * @param before place in the order from which everything is taken again
     */
    record Family(Set<UUID> employers, long before) {}

    /** What is to be written. */
    record Without(Memberships changed, List<Replay.Conflict> conflicts) {}

    Family family(Act act) {
        Set<UUID> employers = new HashSet<>(Set.of(act.employerId(), act.otherId()));
        long before = act.sequence();
        Family known = null;
        while (known == null || known.before() != before || known.employers().size() < employers.size()) {
            known = new Family(Set.copyOf(employers), before);
            for (Act other : acts.of(known.employers())) {
                // An act from before that was undone since must not come back either.
                boolean undoneSince = other.sequence() < before
                        && !other.stands()
                        && other.undone().sequence() > before;
                if (undoneSince) {
                    before = other.sequence();
                }
                if (undoneSince || other.sequence() >= before) {
                    employers.add(other.employerId());
                    employers.add(other.otherId());
                }
            }
            employers.addAll(namedSince(employers, before));
            employers.addAll(past.sharers(employers));
        }
        return new Family(employers, before);
    }

    private Set<UUID> namedSince(Set<UUID> employers, long before) {
        List<IdentityNumber> named = past.rows(employers, before).stream()
                .flatMap(step -> Stream.of(step.row().nib(), step.row().npwp()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return memberships.holders(named);
    }

    Without without(Act act, Family family, long sequence) {
        Memberships present = memberships.loadAll(family.employers());
        Map<UUID, UUID> first = past.firstEmployers(family.employers());
        Map<RecordKey, Replay.Present> records = new HashMap<>();
        for (RecordMember record : present.records()) {
            records.put(record.key(), new Replay.Present(record.id(), record.spells(), first.get(record.id())));
        }
        Replay replay = new Replay(past.before(family.employers(), family.before()), records);
        Memberships wanted = replay.run(steps(act, family));
        return new Without(present.changedTo(wanted, sequence), replay.conflicts());
    }

    private List<Replay.Step> steps(Act undone, Family family) {
        List<Replay.Step> steps = new ArrayList<>(past.rows(family.employers(), family.before()));
        for (Act act : acts.of(family.employers())) {
            if (act.stands() && act.sequence() >= family.before() && !act.id().equals(undone.id())) {
                steps.add(new Replay.Step(
                        act.sequence(),
                        null,
                        false,
                        false,
                        act,
                        act.kind() == Act.Kind.SPLIT
                                ? acts.records(act.id()).stream()
                                        .map(ActStore.MovedRecord::key)
                                        .toList()
                                : List.of(),
                        act.kind() == Act.Kind.MERGE ? List.of() : acts.numbers(act.id())));
            }
        }
        steps.sort(Comparator.comparingLong(Replay.Step::sequence));
        return steps;
    }
}
