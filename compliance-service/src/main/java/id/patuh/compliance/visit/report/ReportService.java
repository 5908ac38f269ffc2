package id.patuh.compliance.visit.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.compliance.visit.Visit;
import id.patuh.compliance.visit.VisitAccess;
import id.patuh.compliance.visit.VisitState;
import id.patuh.compliance.visit.VisitStore;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** Takes the reports of visits. */
@ApplicationScoped
class ReportService {
    private final VisitAccess access;
    private final VisitStore visits;
    private final ReportStore reports;
    private final SigningStore signing;
    private final VisitJournal journal;
    private final Clock clock;

    ReportService(
            VisitAccess access,
            VisitStore visits,
            ReportStore reports,
            SigningStore signing,
            VisitJournal journal,
            Clock clock) {
        this.access = access;
        this.visits = visits;
        this.reports = reports;
        this.signing = signing;
        this.journal = journal;
        this.clock = clock;
    }

    /** A visit after a report, and whether the report is the first of its agency. */
    record Taken(Visit visit, boolean first) {}

    /**
     * Takes a report of the caller's agency. The same one again changes nothing. A later one undoes the signatures and decisions that
     * rest on the one before.
     *
     * @param first whether the caller wants it to be the first of the agency
     * @throws Problem VISIT_UNKNOWN, ETAG_STALE, VALIDATION_FAILED, REPORT_ID_TAKEN, VISIT_STATE, FIRST_REPORT_UNCONDITIONAL,
     *     REPORT_MISSING, REPORT_REPLACED
     */
    @Transactional
    Taken put(UUID id, ReportBody body, boolean first, ExpectedVersion expected, Caller caller) {
        body.check();
        VisitAccess.Turn turn = access.member(id, ExpectedVersion.any(), caller);
        Agency agency = turn.officer().agency();
        List<VisitReport> held = reports.of(id);
        Optional<VisitReport> same = held.stream()
                .filter(report -> report.reportId().equals(body.reportId()))
                .findFirst();
        if (same.isPresent()) {
            if (!same.get().says(body, agency)) {
                throw Problem.of(
                        InspectionProblem.REPORT_ID_TAKEN, body.reportId().toString());
            }
            return new Taken(turn.visit(), false);
        }
        expected.requireIfNamed(turn.visit().version());
        turn.taking(VisitState.Step.REPORT);
        requireOrder(standing(held, agency), body, first, turn.visit());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        reports.add(new VisitReport(
                id,
                body.reportId(),
                agency,
                turn.officer().officerId(),
                body.recordedAt().truncatedTo(ChronoUnit.MICROS),
                now,
                body.outcome(),
                body.items(),
                body.replaces(),
                true));
        signing.forget(id);
        visits.move(id, VisitState.REPORTED, now, caller.subject());
        visits.outcome(
                id,
                standing(reports.of(id), Agency.KEMENAKER)
                        .map(VisitReport::outcome)
                        .orElse(body.outcome()));
        journal.note(id, "VISIT_REPORTED", Map.of("report", body.reportId().toString()));
        return new Taken(journal.publish(id, now), body.replaces() == null);
    }

    private static Optional<VisitReport> standing(List<VisitReport> held, Agency agency) {
        return held.stream()
                .filter(report -> report.stands() && report.agency() == agency)
                .findFirst();
    }

    private static void requireOrder(Optional<VisitReport> standing, ReportBody body, boolean first, Visit visit) {
        if (first && standing.isPresent()) {
            throw Problem.of(KitProblem.ETAG_STALE, '"' + ExpectedVersion.tag(visit.version()) + '"');
        }
        if (body.replaces() != null) {
            UUID current =
                    standing.map(VisitReport::reportId).orElseThrow(() -> Problem.of(InspectionProblem.REPORT_MISSING));
            if (!current.equals(body.replaces())) {
                throw Problem.of(InspectionProblem.REPORT_REPLACED, current.toString());
            }
        } else if (standing.isPresent()) {
            throw Problem.of(
                    InspectionProblem.REPORT_REPLACED, standing.get().reportId().toString());
        } else if (!first) {
            throw Problem.of(InspectionProblem.FIRST_REPORT_UNCONDITIONAL);
        }
    }
}
