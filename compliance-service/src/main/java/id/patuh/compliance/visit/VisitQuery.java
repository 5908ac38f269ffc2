package id.patuh.compliance.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.officer.FieldAccess;
import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.officer.OfficerStore;
import id.patuh.compliance.region.RegionScope;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.CursorKey;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;

/** Reads visits as callers may see them: supervisors and auditors all of their regions, officers their own. */
@ApplicationScoped
public class VisitQuery {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final VisitStore visits;
    private final VisitAccess access;
    private final OfficerStore officers;
    private final FieldAccess field;
    private final AccessLog accessLog;
    private final Clock clock;

    VisitQuery(
            VisitStore visits,
            VisitAccess access,
            OfficerStore officers,
            FieldAccess field,
            AccessLog accessLog,
            Clock clock) {
        this.visits = visits;
        this.access = access;
        this.officers = officers;
        this.field = field;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** What a caller asks for; every part may be null. */
    record Asked(UUID officer, VisitState state, LocalDate from, LocalDate to, String region, Boolean late) {}

    /**
     * Visits by their days.
     *
     * @throws id.patuh.kit.problem.Problem OFFICER_NOT_ENTERED, REGION_UNKNOWN, REGION_OUT_OF_SCOPE
     */
    Page<VisitView> list(Asked asked, PageQuery page, Caller caller) {
        boolean all = FieldAccess.oversees(caller);
        UUID self = all ? null : field.self(caller).officerId();
        // A member's visit may lie outside the regions of his token, as the visits of a team do.
        RegionScope scope = RegionScope.of(caller, asked.region());
        VisitFilter filter = new VisitFilter(
                asked.officer(),
                self,
                asked.state(),
                asked.from(),
                asked.to(),
                all || asked.region() != null ? scope.provinces().toArray(String[]::new) : null,
                asked.region(),
                asked.late(),
                clock.instant());
        String place = "visits|" + asked + "|" + self + "|" + (all ? scope.provinces() : "");
        Optional<CursorKey> after = page.after(place, 2);
        List<Visit> found = visits.list(
                filter,
                after.map(key -> key.day(0)).orElse(LocalDate.EPOCH),
                after.map(key -> key.id(1)).orElse(BEFORE_ALL),
                page.limit() + 1);
        Page<Visit> rows = Page.cut(found, page.limit(), last -> Cursors.encode(place, last.day(), last.visitId()));
        accessLog.read("employer", rows.items().stream().map(Visit::employerId).toList());
        Map<UUID, Officer> known = members(rows.items());
        return rows.map(visit -> view(visit, known, caller));
    }

    /** A visit that the caller may read. */
    public VisitView view(Visit visit, Caller caller) {
        accessLog.read("employer", List.of(visit.employerId()));
        return view(visit, members(List.of(visit)), caller);
    }

    private VisitView view(Visit visit, Map<UUID, Officer> known, Caller caller) {
        List<VisitView.Member> members = visit.members().stream()
                .map(member -> new VisitView.Member(member, known.get(member).agency()))
                .toList();
        return VisitView.of(visit, members, access.seesComplaint(visit, caller), clock.instant());
    }

    private Map<UUID, Officer> members(List<Visit> some) {
        return officers
                .find(some.stream().flatMap(visit -> visit.members().stream()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Officer::officerId, Function.identity()));
    }
}
