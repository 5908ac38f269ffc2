package id.patuh.compliance.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.assessment.RandomOrder;
import id.patuh.compliance.inspection.CandidateQuery.Draw;
import id.patuh.compliance.inspection.ItemFactory.Chosen;
import id.patuh.compliance.officer.FieldAccess;
import id.patuh.compliance.policy.CompliancePolicy;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import io.quarkus.arc.All;

/** Makes lists, and their later versions. */
@ApplicationScoped
public class ListService {
    /** What must be visited comes first, then chance, then who is silent, then priority. */
    private static final List<ItemKind> OBLIGATIONS = List.of(ItemKind.COMPLAINT, ItemKind.FOLLOW_UP);

    private final ListStore lists;
    private final CandidateQuery candidates;
    private final ItemFactory factory;
    private final Map<ItemKind, CandidateSource> sources;
    private final AssessorFactory assessors;
    private final AuditLog audit;
    private final Clock clock;

    ListService(
            ListStore lists,
            CandidateQuery candidates,
            ItemFactory factory,
            @All List<CandidateSource> sources,
            AssessorFactory assessors,
            AuditLog audit,
            Clock clock) {
        this.lists = lists;
        this.candidates = candidates;
        this.factory = factory;
        this.sources = sources.stream().collect(Collectors.toMap(CandidateSource::kind, Function.identity()));
        this.assessors = assessors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a list.
     *
     * @throws Problem AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, VALIDATION_FAILED
     */
    @Transactional
    InspectionList make(ListBody body, Caller caller) {
        body.check();
        body.regions().forEach(region -> FieldAccess.requireSupervisor(caller, region));
        CompliancePolicy policy = assessors.ofToday().policy().document();
        BigDecimal share = body.randomShare() == null ? policy.inspectionList().randomShare() : body.randomShare();
        ListRegions regions = ListRegions.of(body.regions());
        List<ListItem> items = factory.items(regions, choose(body, regions, share, policy));
        InspectionList list = new InspectionList(
                Ids.next(),
                body.regions().stream().distinct().sorted().toList(),
                body.from(),
                body.to(),
                body.slots(),
                share,
                body.seed(),
                body.complianceClass(),
                body.scale(),
                body.minWorkers(),
                policy.version(),
                now(),
                caller.subject(),
                null,
                null,
                null,
                items.size());
        lists.insert(list, items);
        audit.record(
                "INSPECTION_LIST_MADE", "inspection-list", list.listId().toString(), Map.of("items", items.size()));
        return list;
    }

    /**
     * Adds an employer to a list by hand: a new version, with all other items unchanged.
     *
     * @throws Problem LIST_UNKNOWN, LIST_SUPERSEDED, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, EMPLOYER_ON_LIST, EMPLOYER_NOT_LISTABLE
     */
    @Transactional
    InspectionList override(UUID list, UUID employer, String reason, Caller caller) {
        InspectionList before = find(list);
        before.regions().forEach(region -> FieldAccess.requireSupervisor(caller, region));
        List<ListItem> items = heldOf(before);
        if (items.stream().anyMatch(item -> item.employerId().equals(employer))) {
            throw Problem.of(InspectionProblem.EMPLOYER_ON_LIST, employer.toString());
        }
        ListRegions regions = ListRegions.of(before.regions());
        ListedEmployer found = candidates.named(regions, List.of(employer)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(InspectionProblem.EMPLOYER_NOT_LISTABLE, employer.toString()));
        items.addAll(added(regions, new Chosen(found, ItemKind.OVERRIDE, null, reason), items.size()));
        return supersede(before, items, reason, caller.subject());
    }

    /**
     * Puts an employer about whom somebody complained on the current lists of its regions, in place of the item it may have there. The
     * versions are made in the name of who made the lists: a complaint officer's would tell everybody that somebody complained.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addComplaint(Candidate complaint) {
        for (InspectionList before : lists.current(WorkingDays.dayOf(clock.instant()))) {
            ListRegions regions = ListRegions.of(before.regions());
            for (ListedEmployer found : candidates.named(regions, List.of(complaint.employerId()))) {
                List<ListItem> items = heldOf(before);
                ListItem made = added(
                                regions, new Chosen(found, ItemKind.COMPLAINT, complaint.visitBy(), null), items.size())
                        .getFirst();
                int held = indexOf(items, complaint.employerId());
                if (held < 0) {
                    items.add(made);
                } else {
                    items.set(held, made.numbered(held + 1));
                }
                supersede(before, items, null, before.madeBy());
            }
        }
    }

    /**
     * The latest version of a list.
     *
     * @throws Problem LIST_UNKNOWN, LIST_SUPERSEDED
     */
    private List<ListItem> heldOf(InspectionList list) {
        lists.lock(list.listId());
        UUID next = find(list.listId()).supersededBy();
        if (next != null) {
            throw Problem.of(InspectionProblem.LIST_SUPERSEDED, next.toString());
        }
        return new ArrayList<>(lists.items(list.listId()));
    }

    private InspectionList find(UUID list) {
        return lists.find(list).orElseThrow(() -> Problem.of(InspectionProblem.LIST_UNKNOWN, list.toString()));
    }

    private List<ListItem> added(ListRegions regions, Chosen chosen, int after) {
        return factory.items(regions, List.of(chosen)).stream()
                .map(item -> item.numbered(after + 1))
                .toList();
    }

    private static int indexOf(List<ListItem> items, UUID employer) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).employerId().equals(employer)) {
                return i;
            }
        }
        return -1;
    }

    private InspectionList supersede(InspectionList before, List<ListItem> items, String reason, String by) {
        InspectionList list = new InspectionList(
                Ids.next(),
                before.regions(),
                before.from(),
                before.to(),
                before.slots(),
                before.randomShare(),
                before.seed(),
                before.complianceClass(),
                before.scale(),
                before.minWorkers(),
                before.policyVersion(),
                now(),
                by,
                before.listId(),
                null,
                reason,
                items.size());
        lists.insert(list, items);
        audit.record(
                "INSPECTION_LIST_SUPERSEDED",
                "inspection-list",
                list.listId().toString(),
                Map.of("supersedes", before.listId().toString()));
        return list;
    }

    private List<Chosen> choose(ListBody body, ListRegions regions, BigDecimal share, CompliancePolicy policy) {
        LocalDate today = WorkingDays.dayOf(clock.instant());
        Draw draw = new Draw(
                regions,
                body.scale(),
                body.minWorkers(),
                today.minusDays(policy.inspectionList().recentVisitDays()));
        Choice choice = new Choice(body.slots());
        OBLIGATIONS.forEach(kind -> waiting(choice, kind, regions, today));
        int random = share.multiply(BigDecimal.valueOf(body.slots()))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        choice.addAll(
                candidates.drawn(
                        draw, RandomOrder.placeOf(body.seed()), choice.employers(), Math.min(random, choice.left())),
                ItemKind.RANDOM);
        waiting(choice, ItemKind.SILENT_AFTER_LETTER, regions, today);
        String complianceClass =
                Optional.ofNullable(body.complianceClass()).map(Enum::name).orElse(null);
        choice.addAll(candidates.ranked(draw, complianceClass, choice.employers(), choice.left()), ItemKind.PRIORITY);
        return choice.all();
    }

    private void waiting(Choice choice, ItemKind kind, ListRegions regions, LocalDate today) {
        CandidateSource source = sources.get(kind);
        if (source == null) {
            return;
        }
        Map<UUID, LocalDate> until = new LinkedHashMap<>();
        source.waiting(today).forEach(waiting -> until.putIfAbsent(waiting.employerId(), waiting.visitBy()));
        candidates
                .named(regions, List.copyOf(until.keySet()))
                .forEach(found -> choice.add(new Chosen(found, kind, until.get(found.employerId()), null)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What is chosen so far: each employer once, no more than there are slots. */
    private static final class Choice {
        private final int slots;
        private final Map<UUID, Chosen> chosen = new LinkedHashMap<>();

        Choice(int slots) {
            this.slots = slots;
        }

        void add(Chosen one) {
            if (left() > 0) {
                chosen.putIfAbsent(one.employerId(), one);
            }
        }

        void addAll(List<ListedEmployer> employers, ItemKind kind) {
            employers.forEach(employer -> add(new Chosen(employer, kind, null, null)));
        }

        int left() {
            return slots - chosen.size();
        }

        List<UUID> employers() {
            return List.copyOf(chosen.keySet());
        }

        List<Chosen> all() {
            return List.copyOf(chosen.values());
        }
    }
}
