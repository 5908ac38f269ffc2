package id.patuh.registry.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.CursorKey;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerQuery;
import id.patuh.registry.law.LawQuery;
import id.patuh.registry.reference.RegionScope;

/** Reads reports of changes for a caller, within the caller's regions; every read is logged. */
@ApplicationScoped
class ChangeReportQuery {
    private static final UUID HIGHEST = new UUID(-1L, -1L);
    private static final int BATCH = 1000;
    private static final int MOST_BATCHES = 10;

    private final ChangeReportStore reports;
    private final EmployerQuery employers;
    private final AccessLog access;
    private final LawQuery law;

    ChangeReportQuery(ChangeReportStore reports, EmployerQuery employers, AccessLog access, LawQuery law) {
        this.reports = reports;
        this.employers = employers;
        this.access = access;
        this.law = law;
    }

    private ChangeDuty duty() {
        return new ChangeDuty(law.current(), law.workingDays());
    }

    ChangeReportView view(ChangeReport report) {
        return ChangeReportView.of(report, duty());
    }

    /**
     * One report.
     *
     * @throws Problem CHANGE_REPORT_NOT_FOUND, EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    @Transactional
    ChangeReportView one(UUID employer, UUID id, Caller caller) {
        employers.read(employer, caller);
        return reports.find(employer, id)
                .map(this::view)
                .orElseThrow(() -> Problem.of(RegistryProblem.CHANGE_REPORT_NOT_FOUND, id.toString()));
    }

    /**
     * The reports of an employer, newest first. {@code kind} is null for all.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    @Transactional
    Page<ChangeReportView> ofEmployer(UUID employer, ChangeKind kind, Caller caller, PageQuery page) {
        employers.read(employer, caller);
        String form = "change-reports " + employer + " " + kind;
        Optional<CursorKey> after = page.after(form, 2);
        List<ChangeReport> rows = reports.ofEmployer(
                employer,
                kind,
                after.map(key -> key.moment(0)).orElse(Instant.parse("9999-12-31T00:00:00Z")),
                after.map(key -> key.id(1)).orElse(HIGHEST),
                page.limit() + 1);
        ChangeDuty duty = duty();
        return Page.cut(rows, page.limit(), last -> Cursors.encode(form, last.recordedAt(), last.id()))
                .map(report -> ChangeReportView.of(report, duty));
    }

    /**
     * Reports by region and id. Where only late or only timely ones are asked for, each row is judged as it is read; a page ends after a
     * bounded search, so it may have fewer items than asked for and still have a page after it.
     *
     * @param late only those that came late, or only those that did not; null for all
     */
    @Transactional
    Page<ChangeReportView> ofRegions(RegionScope scope, Boolean late, PageQuery page) {
        String form = "change-reports " + scope + " " + late;
        ChangeReportStore.RegionKey after = page.after(form, 2)
                .map(key -> new ChangeReportStore.RegionKey(key.text(0), key.id(1)))
                .orElse(null);
        Search search = search(scope, late, after, page.limit() + 1);
        Page<ChangeReportView> cut = search.end() == null
                ? Page.cut(search.found(), page.limit(), last -> Cursors.encode(form, last.regionCode(), last.id()))
                : new Page<>(
                        search.found(),
                        Cursors.encode(
                                form, search.end().regionCode(), search.end().id()));
        access.read(
                "employer",
                cut.items().stream()
                        .map(ChangeReportView::employerId)
                        .distinct()
                        .toList());
        return cut;
    }

    /** Reports found, and the row at which the search gave up; null when it found enough or everything. */
    private record Search(List<ChangeReportView> found, ChangeReportStore.RegionKey end) {}

    private Search search(RegionScope scope, Boolean late, ChangeReportStore.RegionKey after, int wanted) {
        List<ChangeReportView> found = new ArrayList<>();
        ChangeReportStore.RegionKey last = after;
        int size = late == null ? wanted : BATCH;
        ChangeDuty duty = duty();
        Integer longerThan = Boolean.TRUE.equals(late) ? duty.shortestDays() : null;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            List<ChangeReport> rows = reports.ofRegions(scope, longerThan, last, size);
            for (ChangeReport row : rows) {
                if (late == null || late == duty.isLate(row.changedOn(), row.reportedOn())) {
                    found.add(ChangeReportView.of(row, duty));
                }
                if (found.size() == wanted) {
                    return new Search(found, null);
                }
                last = new ChangeReportStore.RegionKey(row.regionCode(), row.id());
            }
            if (rows.size() < size) {
                return new Search(found, null);
            }
        }
        return new Search(found, last);
    }
}
