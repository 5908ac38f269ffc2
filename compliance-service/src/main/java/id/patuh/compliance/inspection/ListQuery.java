package id.patuh.compliance.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.officer.FieldAccess;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.compliance.region.RegionScope;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Language;
import id.patuh.kit.problem.Problem;

/** Reads lists as callers may see them. */
@ApplicationScoped
class ListQuery {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final ListStore lists;
    private final AccessLog accessLog;

    ListQuery(ListStore lists, AccessLog accessLog) {
        this.lists = lists;
        this.accessLog = accessLog;
    }

    /**
     * A list of the caller's regions.
     *
     * @throws Problem LIST_UNKNOWN, REGION_OUT_OF_SCOPE
     */
    InspectionList find(UUID id, Caller caller) {
        InspectionList list =
                lists.find(id).orElseThrow(() -> Problem.of(InspectionProblem.LIST_UNKNOWN, id.toString()));
        list.regions().forEach(caller::requireRegion);
        return list;
    }

    /** Lists of the caller's regions, the newest first. */
    Page<InspectionList> newest(PageQuery page, Caller caller) {
        String[] provinces = RegionScope.of(caller, null).provinces().toArray(String[]::new);
        String filter = "inspection-lists|" + String.join(",", provinces);
        Optional<UUID> before = page.after(filter, 1).map(key -> key.id(0));
        List<InspectionList> found = lists.newest(provinces, before.orElse(AFTER_ALL), page.limit() + 1);
        return Page.cut(found, page.limit(), last -> Cursors.encode(filter, last.listId()));
    }

    /**
     * A page of the doors of a list.
     *
     * @throws Problem as {@link #find}
     */
    Page<ItemView> items(UUID id, PageQuery page, Caller caller, Language language) {
        find(id, caller);
        String filter = "inspection-items|" + id;
        int after = page.after(filter, 1).map(key -> key.count(0)).orElse(0);
        List<ListItem> found = lists.items(id, after, page.limit() + 1);
        return Page.cut(seen(found, caller, language), page.limit(), last -> Cursors.encode(filter, last.item()));
    }

    /** All doors of a list. */
    List<ItemView> all(UUID id, Caller caller, Language language) {
        find(id, caller);
        return seen(lists.items(id), caller, language);
    }

    private List<ItemView> seen(List<ListItem> items, Caller caller, Language language) {
        accessLog.read("employer", items.stream().map(ListItem::employerId).toList());
        boolean seesComplaints = FieldAccess.isSupervisor(caller);
        return items.stream()
                .map(item -> ItemView.of(item, seesComplaints, language))
                .toList();
    }
}
