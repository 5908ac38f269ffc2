package id.patuh.registry.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.WorkplaceType;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.record.MemberQuery;
import id.patuh.registry.registration.RecordFields;
import id.patuh.registry.registration.RecordLock;
import id.patuh.registry.registration.RecordService;
import id.patuh.registry.registration.RecordWriter;

/** Records reports of changes. What a report changes of a workplace is changed as by a patch of its record. */
@ApplicationScoped
class ChangeReportService {
    private static final Comparator<RecordEvent.Statement> GIVES_THE_NAME = Comparator.comparing(
                    (RecordEvent.Statement statement) -> statement.workplace().workplaceType() == WorkplaceType.HEAD)
            .thenComparing(statement -> statement.workplace().workers())
            .thenComparing(RecordEvent.Statement::validFrom);

    private final RecordLock lock;
    private final RecordService records;
    private final RecordWriter changes;
    private final ChangeReportStore reports;
    private final AuditLog audit;
    private final Clock clock;

    ChangeReportService(
            RecordLock lock,
            RecordService records,
            RecordWriter changes,
            ChangeReportStore reports,
            AuditLog audit,
            Clock clock) {
        this.lock = lock;
        this.records = records;
        this.changes = changes;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a report changed: the workplace, what it stated before and after, and the employer's version that it made. */
    private record Changed(
            RecordLock.Locked record, RecordEvent.Workplace before, RecordEvent.Workplace after, Long version) {}

    /**
     * Records a report. One that changes nothing stated, because the register has no field for it or knew it already, makes no version of
     * the employer and no event.
     *
     * @param expected version of the employer; may be left out where the register has no field for the change
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD, NOT_YET_DECLARED, RECORD_REQUIRED, RECORD_NOT_FOUND, those of preconditions and
     *     the codes of {@link RecordLock} and {@link RecordWriter#change}
     */
    @Transactional
    ChangeReport report(UUID id, JsonNode body, ExpectedVersion expected, Caller caller) {
        ReportedChange reported = ReportedChange.read(body, LocalDate.now(clock));
        EmployerRow employer = lock.employer(id, caller);
        boolean inWords = reported.kind().fields().isEmpty();
        if (inWords) {
            expected.requireIfNamed(employer.version());
        } else {
            expected.require(employer.version());
        }
        Changed changed = inWords ? null : change(employer, reported, caller);
        ChangeReport report = report(employer, reported, changed, caller);
        reports.add(report);
        audit.record(
                "CHANGE_REPORTED",
                "employer",
                id.toString(),
                Map.of("report", report.id(), "kind", report.kind(), "changedOn", report.changedOn()));
        return report;
    }

    private Changed change(EmployerRow employer, ReportedChange reported, Caller caller) {
        RecordLock.Locked record = lock.record(workplace(employer.id(), reported), caller);
        if (record.head().type() != RecordType.WLKP
                || !record.head().employerId().equals(employer.id())) {
            throw Problem.of(
                    RegistryProblem.RECORD_NOT_FOUND, record.head().id().toString());
        }
        RecordEvent.Statement held = held(record);
        ObjectNode before = reported.kind().values(held.workplace());
        boolean known = reported.patch().properties().stream().allMatch(field -> field.getValue()
                .asText()
                .equals(before.path(field.getKey()).asText()));
        if (known) {
            return new Changed(record, held.workplace(), held.workplace(), null);
        }
        LocalDate day = reported.changedOn().isBefore(held.validFrom()) ? held.validFrom() : reported.changedOn();
        ObjectNode patch = reported.patch().deepCopy().put(RecordFields.day(RecordType.WLKP), day.toString());
        changes.change(record, null, patch, caller);
        return new Changed(record, held.workplace(), held(record).workplace(), changes.version(employer.id()));
    }

    private UUID workplace(UUID employer, ReportedChange reported) {
        if (reported.recordId() != null) {
            return reported.recordId();
        }
        List<MemberQuery.Member> open = changes.members(employer).stream()
                .filter(RecordWriter::isOpenWorkplace)
                .toList();
        if (open.isEmpty()) {
            throw Problem.of(RegistryProblem.NOT_YET_DECLARED);
        }
        return reported.kind().isOfWorkplace()
                ? records.onlyWorkplace(employer)
                : open.stream()
                        .max(Comparator.comparing(
                                member -> member.record()
                                        .held(null, LocalDate.MAX)
                                        .orElseThrow(),
                                GIVES_THE_NAME))
                        .orElseThrow()
                        .record()
                        .recordId();
    }

    private RecordEvent.Statement held(RecordLock.Locked record) {
        return changes.members(record.employer().id()).stream()
                .filter(member ->
                        member.record().recordId().equals(record.head().id()))
                .findFirst()
                .flatMap(member -> member.record().held(null, LocalDate.MAX))
                .orElseThrow(() -> Problem.of(RegistryProblem.NOT_YET_DECLARED));
    }

    private ChangeReport report(EmployerRow employer, ReportedChange reported, Changed changed, Caller caller) {
        return new ChangeReport(
                Ids.next(),
                employer.id(),
                changed == null ? null : changed.record().head().id(),
                changed == null ? employer.regionCode() : changed.after().regionCode(),
                reported.kind(),
                reported.changedOn(),
                reported.reportedOn(),
                reported.description(),
                changed == null ? null : reported.kind().values(changed.before()),
                changed == null ? null : reported.kind().values(changed.after()),
                changed == null ? null : changed.version(),
                clock.instant(),
                caller.subject(),
                caller.agency());
    }
}
