package id.patuh.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import id.patuh.registry.employer.refresh.EmployerRefresh;
import id.patuh.registry.membership.Placement;
import id.patuh.registry.record.MemberQuery;
import id.patuh.registry.record.Provenance;
import id.patuh.registry.record.RecordStore;
import id.patuh.registry.record.StatementStore;
import id.patuh.registry.roster.RosterChangeListener;

/**
 * What follows on rows that were taken: a new WLKP number with the NITKU of another workplace of the employer, or again of a head office,
 * replaces the older one, since numbers may be renewed with a report; and people are asked what rows cannot decide.
 */
@ApplicationScoped
class IntakeFollowUp {
    private final MemberQuery members;
    private final StatementStore statements;
    private final RecordStore records;
    private final QuestionRaiser questions;
    private final RosterChangeListener rosters;

    IntakeFollowUp(
            MemberQuery members,
            StatementStore statements,
            RecordStore records,
            QuestionRaiser questions,
            RosterChangeListener rosters) {
        this.members = members;
        this.statements = statements;
        this.records = records;
        this.questions = questions;
        this.rosters = rosters;
    }

    /** What followed. */
    record Followed(Set<UUID> replaced, List<QuestionRaiser.Double> doubles) {
        static final Followed NOTHING = new Followed(Set.of(), List.of());
    }

    /** Replaces renewed numbers; call it when the statements of the plan are written. */
    Followed follow(IntakePlan plan, List<RowLine> rows, Provenance from) {
        Map<UUID, Integer> fresh = newWorkplaces(plan, rows);
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
        List<QuestionRaiser.Double> doubles = new ArrayList<>();
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
    QuestionRaiser.Asked ask(
            IntakePlan plan, Followed followed, Collection<EmployerRefresh.Computed> computed, Provenance from) {
        List<QuestionRaiser.Implausible> implausible = new ArrayList<>(plan.implausible());
        computed.forEach(employer -> implausible.addAll(Plausibility.of(employer.event(), employer.members())));
        if (plan.conflicts().isEmpty()
                && plan.claims().isEmpty()
                && plan.foreign().isEmpty()
                && followed.doubles().isEmpty()
                && implausible.isEmpty()
                && plan.createdLines().isEmpty()) {
            return QuestionRaiser.Asked.NOTHING;
        }
        return questions.raise(
                new QuestionRaiser.Raised(
                        plan.conflicts(),
                        plan.claims(),
                        plan.foreign(),
                        followed.doubles(),
                        implausible,
                        plan.createdLines(),
                        !from.source().equals(RecordType.WLKP.name())),
                from);
    }

    /** New workplaces of employers that have another one, each with the line of its row. */
    private static Map<UUID, Integer> newWorkplaces(IntakePlan plan, List<RowLine> rows) {
        Map<UUID, Integer> workplaces = new LinkedHashMap<>();
        Map<UUID, Integer> ofEmployer = new HashMap<>();
        Map<UUID, UUID> employers = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Placement.Taken taken = plan.placements()[i];
            if (taken != null
                    && taken.record().held() == null
                    && taken.record().key().type() == RecordType.WLKP
                    && workplaces.putIfAbsent(taken.record().id(), rows.get(i).line()) == null) {
                UUID employer = taken.record().spells().today();
                employers.put(taken.record().id(), employer);
                ofEmployer.merge(employer, 1, Integer::sum);
            }
        }
        workplaces
                .keySet()
                .removeIf(record ->
                        plan.created().contains(employers.get(record)) && ofEmployer.get(employers.get(record)) == 1);
        return workplaces;
    }

    /** Whether a record of the employer was replaced. */
    private boolean followOne(
            UUID employer,
            List<MemberQuery.Member> own,
            Map<UUID, Integer> fresh,
            Provenance from,
            Set<UUID> replaced,
            List<QuestionRaiser.Double> doubles) {
        int before = replaced.size();
        List<MemberRecord> workplaces = own.stream()
                .map(MemberQuery.Member::record)
                .filter(record -> record.type() == RecordType.WLKP && record.counts(LocalDate.MAX))
                .toList();
        // Each new workplace is compared with those that share a trait with it, not with all: a chain may have 20,000
        // of
        // them.
        Map<String, List<MemberRecord>> renewable = new HashMap<>();
        Map<String, MemberRecord> addresses = new HashMap<>();
        workplaces.stream()
                .filter(workplace -> !fresh.containsKey(workplace.recordId()))
                .forEach(workplace -> note(workplace, renewable, addresses, replaced));
        for (MemberRecord newer : workplaces) {
            if (!fresh.containsKey(newer.recordId())) {
                continue;
            }
            for (String trait : renewals(stated(newer))) {
                for (MemberRecord other : renewable.getOrDefault(trait, List.of())) {
                    if (!replaced.contains(newer.recordId()) && !replaced.contains(other.recordId())) {
                        replaced.add(replace(newer, other, from));
                    }
                }
            }
            MemberRecord neighbour = addresses.get(address(stated(newer)));
            if (neighbour != null && !replaced.contains(newer.recordId()) && !replaced.contains(neighbour.recordId())) {
                doubles.add(new QuestionRaiser.Double(
                        fresh.get(newer.recordId()), employer, newer.recordId(), neighbour.recordId()));
            }
            note(newer, renewable, addresses, replaced);
        }
        return replaced.size() > before;
    }

    /** Keeps a workplace by what others may share with it; one workplace for each address, so that it raises one question, not many. */
    private static void note(
            MemberRecord workplace,
            Map<String, List<MemberRecord>> renewable,
            Map<String, MemberRecord> addresses,
            Set<UUID> replaced) {
        if (replaced.contains(workplace.recordId())) {
            return;
        }
        for (String trait : renewals(stated(workplace))) {
            List<MemberRecord> others = renewable.computeIfAbsent(trait, key -> new ArrayList<>(1));
            others.removeIf(other -> replaced.contains(other.recordId()));
            others.add(workplace);
        }
        String address = address(stated(workplace));
        if (address != null) {
            addresses.merge(address, workplace, (first, later) -> replaced.contains(first.recordId()) ? later : first);
        }
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
        return statements.firstDay(record).orElseThrow();
    }

    private static RecordEvent.Workplace stated(MemberRecord workplace) {
        return workplace.held(null, LocalDate.MAX).orElseThrow().workplace();
    }

    /** What a workplace has in common with the one whose number it renews. */
    private static List<String> renewals(RecordEvent.Workplace stated) {
        List<String> traits = new ArrayList<>(2);
        if (stated.nitku() != null) {
            traits.add(stated.nitku());
        }
        if (stated.workplaceType() == WorkplaceType.HEAD) {
            traits.add(WorkplaceType.HEAD.name());
        }
        return traits;
    }

    /** Region and address as they are compared; null without an address. */
    private static String address(RecordEvent.Workplace stated) {
        return stated.address() == null ? null : stated.regionCode() + " " + plain(stated.address());
    }

    private static String plain(String address) {
        return address.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
