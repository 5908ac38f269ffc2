package id.patuh.registry.merging;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.employer.EmployerQuery;
import id.patuh.registry.membership.Act;
import id.patuh.registry.membership.ActStore;

/** Reads mergers and splits for a caller, within the caller's regions; every read is logged. */
@ApplicationScoped
class ReorganisationQuery {
    private static final int MOST_RECORDS = 100;

    private final ActStore acts;
    private final EmployerQuery employers;
    private final AccessLog access;

    ReorganisationQuery(ActStore acts, EmployerQuery employers, AccessLog access) {
        this.acts = acts;
        this.employers = employers;
        this.access = access;
    }

    /**
     * A merger.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, MERGE_NOT_FOUND
     */
    @Transactional
    MergeView merger(UUID survivor, UUID id, Caller caller) {
        Act act = find(Act.Kind.MERGE, survivor, id, caller);
        return MergeView.of(act, moved(act));
    }

    /**
     * A split.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, SPLIT_NOT_FOUND
     */
    @Transactional
    SplitView split(UUID employer, UUID id, Caller caller) {
        Act act = find(Act.Kind.SPLIT, employer, id, caller);
        return SplitView.of(act, moved(act));
    }

    /** Mergers of an employer, into it and of it into another, oldest first. */
    @Transactional
    Page<MergeView> mergers(UUID employer, Caller caller, PageQuery page) {
        return page(Act.Kind.MERGE, employer, caller, page).map(act -> MergeView.of(act, moved(act)));
    }

    /** Splits of an employer, from it and to it, oldest first. */
    @Transactional
    Page<SplitView> splits(UUID employer, Caller caller, PageQuery page) {
        return page(Act.Kind.SPLIT, employer, caller, page).map(act -> SplitView.of(act, moved(act)));
    }

    private Act find(Act.Kind kind, UUID employer, UUID id, Caller caller) {
        employers.read(employer, caller);
        Act act = acts.find(kind, employer, id).orElseThrow(() -> UndoService.unknown(kind, id));
        access.read("employer", List.of(act.otherId()));
        return act;
    }

    private Page<Act> page(Act.Kind kind, UUID employer, Caller caller, PageQuery page) {
        employers.read(employer, caller);
        String form = kind + " " + employer;
        List<Act> rows = acts.page(
                kind, employer, page.after(form, 1).map(key -> key.number(0)).orElse(0L), page.limit() + 1);
        Page<Act> cut = Page.cut(rows, page.limit(), last -> Cursors.encode(form, last.sequence()));
        access.read(
                "employer",
                cut.items().stream()
                        .map(act -> act.employerId().equals(employer) ? act.otherId() : act.employerId())
                        .distinct()
                        .toList());
        return cut;
    }

    private MovedMembers moved(Act act) {
        List<MovedMembers.Record> records = acts.records(act.id()).stream()
                .map(record -> new MovedMembers.Record(record.id(), record.key().type(), record.number()))
                .toList();
        return new MovedMembers(
                acts.numbers(act.id()).stream()
                        .map(number -> new MovedMembers.Number(number.type(), number.value(), number.branch()))
                        .toList(),
                records.stream().limit(MOST_RECORDS).toList(),
                records.size());
    }
}
