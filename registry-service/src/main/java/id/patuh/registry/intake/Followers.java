package id.patuh.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.WorkplaceType;
import id.patuh.registry.membership.Placement;
import id.patuh.registry.record.MemberQuery;
import id.patuh.registry.record.Provenance;
import id.patuh.registry.record.RecordStore;
import id.patuh.registry.record.StatementStore;
import id.patuh.registry.roster.RosterChanges;

/**
 * What follows on rows that were taken: a new WLKP number with the NITKU of another workplace of the employer, or again of a head office,
 * replaces the older one, since numbers may be renewed with a report; and people are asked what rows cannot decide.
 */
@ApplicationScoped
class Followers {
    private final MemberQuery members;
    private final StatementStore statements;
    private final RecordStore records;
    private final Questions questions;
    private final RosterChanges rosters;

    Followers(
            MemberQuery members,
            StatementStore statements,
            RecordStore records,
            Questions questions,
            RosterChanges rosters) {
        this.members = members;
        this.statements = statements;
        this.records = records;
        this.questions = questions;
        this.rosters = rosters;
    }

    /**
     * What followed.
     *
     * @param replaced records that another replaces
     * @param doubles workplaces that may be one
     */
    record Followed(Set<UUID> replaced, List<Questions.Double> doubles) {
        static final Followed NOTHING = new Followed(Set.of(), List.of());
    }

    /** Replaces renewed numbers; call it when the statements of the plan are written. */
    Followed follow(IntakePlan plan, List<RowLine> rows, Provenance from) {
        Map<UUID, Integer> fresh = freshDoors(plan, rows);
        if (fresh.isEmpty()) {
            return Followed.NOTHING;
        }
        Set<UUID> employers = new HashSet<>();
        for (Placement.Taken taken : plan.placements()) {
            if (taken != null && fresh.containsKey(taken.record().id())) {
                employers.add(taken.record().spells().today());
            }
        }
        Set<UUID> replaced = new HashSet<>();
        List<Questions.Double> doubles = new ArrayList<>();
        Set<UUID> renewed = new HashSet<>();
        members.today(employers).forEach((employer, own) -> {
            if (followOne(employer, own, fresh, from, replaced, doubles)) {
                renewed.add(employer);
            }
        });
        rosters.moved(renewed);
        return new Followed(replaced, doubles);
    }

    /** Asks people, in the current transaction, when the employers of the plan are written. */
    Set<UUID> ask(IntakePlan plan, Followed followed, Provenance from) {
        if (plan.conflicts().isEmpty()
                && plan.claims().isEmpty()
                && plan.foreign().isEmpty()
                && followed.doubles().isEmpty()
                && plan.createdLines().isEmpty()) {
            return Set.of();
        }
        return questions.raise(
                new Questions.Raised(
                        plan.conflicts(),
                        plan.claims(),
                        plan.foreign(),
                        followed.doubles(),
                        plan.createdLines(),
                        !from.source().equals(RecordType.WLKP.name())),
                from);
    }

    /** New workplaces of employers that have another one, each with the line of its row. */
    private static Map<UUID, Integer> freshDoors(IntakePlan plan, List<RowLine> rows) {
        Map<UUID, Integer> doors = new LinkedHashMap<>();
        Map<UUID, Integer> ofEmployer = new HashMap<>();
        Map<UUID, UUID> employers = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Placement.Taken taken = plan.placements()[i];
            if (taken != null
                    && taken.record().held() == null
                    && taken.record().key().type() == RecordType.WLKP
                    && doors.putIfAbsent(taken.record().id(), rows.get(i).line()) == null) {
                UUID employer = taken.record().spells().today();
                employers.put(taken.record().id(), employer);
                ofEmployer.merge(employer, 1, Integer::sum);
            }
        }
        doors.keySet()
                .removeIf(record ->
                        plan.created().contains(employers.get(record)) && ofEmployer.get(employers.get(record)) == 1);
        return doors;
    }

    /** Whether a record of the employer was replaced. */
    private boolean followOne(
            UUID employer,
            List<MemberQuery.Member> own,
            Map<UUID, Integer> fresh,
            Provenance from,
            Set<UUID> replaced,
            List<Questions.Double> doubles) {
        int before = replaced.size();
        List<MemberRecord> doors = own.stream()
                .map(MemberQuery.Member::record)
                .filter(record -> record.type() == RecordType.WLKP && record.counts(LocalDate.MAX))
                .toList();
        for (MemberRecord newer : doors) {
            if (!fresh.containsKey(newer.recordId())) {
                continue;
            }
            for (MemberRecord other : doors) {
                boolean both = !other.recordId().equals(newer.recordId())
                        && !replaced.contains(other.recordId())
                        && !replaced.contains(newer.recordId());
                if (both && isRenewed(stated(newer), stated(other))) {
                    replaced.add(replace(newer, other, from));
                } else if (both && isAtOneAddress(stated(newer), stated(other))) {
                    doubles.add(new Questions.Double(
                            fresh.get(newer.recordId()), employer, newer.recordId(), other.recordId()));
                }
            }
        }
        return replaced.size() > before;
    }

    /** The one that was reported first is the older one, whichever came first. */
    private UUID replace(MemberRecord newer, MemberRecord other, Provenance from) {
        LocalDate first = firstDay(newer.recordId());
        LocalDate otherFirst = firstDay(other.recordId());
        boolean inOrder = !first.isBefore(otherFirst);
        UUID older = inOrder ? other.recordId() : newer.recordId();
        UUID younger = inOrder ? newer.recordId() : other.recordId();
        records.replace(older, younger, inOrder ? first : otherFirst, from);
        return older;
    }

    private LocalDate firstDay(UUID record) {
        return statements.all(List.of(record)).stream()
                .map(one -> one.statement().validFrom())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static RecordEvent.Workplace stated(MemberRecord door) {
        return door.held(null, LocalDate.MAX).orElseThrow().workplace();
    }

    private static boolean isRenewed(RecordEvent.Workplace one, RecordEvent.Workplace other) {
        boolean sameNitku = one.nitku() != null && one.nitku().equals(other.nitku());
        return sameNitku || one.workplaceType() == WorkplaceType.HEAD && other.workplaceType() == WorkplaceType.HEAD;
    }

    private static boolean isAtOneAddress(RecordEvent.Workplace one, RecordEvent.Workplace other) {
        return one.regionCode().equals(other.regionCode())
                && one.address() != null
                && other.address() != null
                && plain(one.address()).equals(plain(other.address()));
    }

    private static String plain(String address) {
        return address.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
