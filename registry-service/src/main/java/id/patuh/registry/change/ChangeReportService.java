package id.patuh.registry.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.ChangeNotice;
import id.patuh.registry.employer.EmployerChanges;
import id.patuh.registry.employer.EmployerService;

/** Records reports of changes. What a report changes of an employer is changed by {@link EmployerService}, as by a patch. */
@ApplicationScoped
class ChangeReportService {
    private final EmployerService employers;
    private final EmployerChanges changes;
    private final ChangeReports reports;
    private final AuditLog audit;
    private final Clock clock;

    ChangeReportService(
            EmployerService employers, EmployerChanges changes, ChangeReports reports, AuditLog audit, Clock clock) {
        this.employers = employers;
        this.changes = changes;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a report. One that changes nothing declared, because the register has no field for it or knew it already, makes no version of
     * the employer and no event.
     *
     * @param id the employer
     * @param body the report
     * @param caller who records it
     * @return the report
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD, NOT_YET_DECLARED, the codes of {@link EmployerChanges#lock} and, for a kind with
     *     fields, those of {@link EmployerService#change(UUID, JsonNode, ChangeNotice, Caller)}
     */
    @Transactional
    ChangeReport report(UUID id, JsonNode body, Caller caller) {
        ReportedChange reported = ReportedChange.read(body, LocalDate.now(clock));
        EmployerChanges.Locked employer = changes.lock(id, caller);
        if (reported.kind().fields().isEmpty()) {
            return add(inWords(reported, employer, caller));
        }
        if (reported.kind() == ChangeKind.HEAD_COUNT && !employers.declared(id).isReported()) {
            throw Problem.of(RegistryProblem.NOT_YET_DECLARED);
        }
        List<ChangeReport> made = new ArrayList<>(1);
        employers.change(
                id,
                reported.patch(),
                new ChangeNotice(reported.changedOn(), change -> made.add(add(inFields(reported, change)))),
                caller);
        return made.getFirst();
    }

    /** Records what a patch with the day of the change changed: one report of each kind, made today. */
    void onPatch(@Observes ChangeNotice.Change change) {
        LocalDate today = LocalDate.ofInstant(change.now(), clock.getZone());
        Arrays.stream(ChangeKind.values())
                .filter(kind -> kind.differs(change.before(), change.after()))
                .forEach(
                        kind -> add(inFields(new ReportedChange(kind, change.changedOn(), today, null, null), change)));
    }

    private ChangeReport inWords(ReportedChange reported, EmployerChanges.Locked employer, Caller caller) {
        return new ChangeReport(
                Ids.next(),
                employer.id(),
                employer.regionCode(),
                reported.kind(),
                reported.changedOn(),
                reported.reportedOn(),
                reported.description(),
                null,
                null,
                null,
                clock.instant(),
                caller.subject(),
                caller.agency());
    }

    private static ChangeReport inFields(ReportedChange reported, ChangeNotice.Change change) {
        return new ChangeReport(
                Ids.next(),
                change.employer(),
                change.after().regionCode(),
                reported.kind(),
                reported.changedOn(),
                reported.reportedOn(),
                reported.description(),
                reported.kind().values(change.before()),
                reported.kind().values(change.after()),
                change.version(),
                change.now(),
                change.caller().subject(),
                change.caller().agency());
    }

    private ChangeReport add(ChangeReport report) {
        reports.add(report);
        audit.record(
                "CHANGE_REPORTED",
                "employer",
                report.employer().toString(),
                Map.of("report", report.id(), "kind", report.kind(), "changedOn", report.changedOn()));
        return report;
    }
}
