package id.patuh.registry.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.AgencyNumber;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.intake.RowOutcome;
import id.patuh.registry.record.MemberQuery;
import id.patuh.registry.record.StatementHistoryQuery;
import id.patuh.registry.record.StoredStatement;
import id.patuh.registry.registration.ManualIntake;
import id.patuh.registry.registration.NumberInUseCheck;
import id.patuh.registry.registration.RecordFields;
import id.patuh.registry.registration.RecordLock;
import id.patuh.registry.registration.RecordWriter;
import id.patuh.registry.statement.JsonFields;
import id.patuh.registry.statement.RequestFields;
import id.patuh.registry.statement.RowError;
import id.patuh.registry.statement.RowReader;
import id.patuh.registry.statement.StatedRow;
import id.patuh.registry.statement.Validated;

/** Writes what a BPJS states of one registration in one programme. */
@ApplicationScoped
class CoverageService {
    private static final String PROGRAMME = "programme";
    private static final Set<String> FIELDS = Stream.concat(
                    RecordFields.stated(RecordType.NPP).stream(),
                    Stream.of(PROGRAMME, RecordFields.day(RecordType.NPP)))
            .collect(Collectors.toUnmodifiableSet());

    private final RecordLock lock;
    private final RecordWriter changes;
    private final ManualIntake intake;
    private final StatementHistoryQuery history;
    private final NumberInUseCheck numbers;
    private final AuditLog audit;

    CoverageService(
            RecordLock lock,
            RecordWriter changes,
            ManualIntake intake,
            StatementHistoryQuery history,
            NumberInUseCheck numbers,
            AuditLog audit) {
        this.lock = lock;
        this.changes = changes;
        this.intake = intake;
        this.history = history;
        this.numbers = numbers;
        this.audit = audit;
    }

    /**
     * Which coverage is written, and how. {@code number} is null where none is named.
     *
     * @param createOnly true to write only a first registration, whatever the version
     */
    record Target(UUID employer, Programme programme, String number, boolean createOnly) {
        RecordType type() {
            return RecordType.of(programme);
        }
    }

    /** The registration that is written. */
    private record Registration(Optional<MemberQuery.Member> known, String number) {}

    /**
     * States what one registration of an employer holds in a programme.
     *
     * @return true when the registration did not have the programme before
     * @throws Problem AGENCY_MISMATCH, EMPLOYER_NOT_FOUND, EMPLOYER_MERGED, REGION_OUT_OF_SCOPE, VALIDATION_FAILED, NUMBER_REQUIRED,
     *     OLDER_THAN_HELD, IDENTIFIER_IN_USE and those of preconditions
     */
    @Transactional
    boolean put(Target target, JsonNode body, ExpectedVersion expected, Caller caller) {
        caller.requireAgency(target.programme().agency(), RoleGroups.RECORD_WRITERS);
        RequestFields.requireKnown(body, FIELDS);
        EmployerRow employer = lock.employer(target.employer(), caller);
        Registration registration = registration(target);
        Optional<StoredStatement> held = registration
                .known()
                .flatMap(known -> history.latest(known.record().recordId(), target.programme()));
        requireExpected(expected, target, employer, held.isPresent());
        StatedRow row = read(target, registration, employer, body);
        requireScope(registration, row, caller);
        held.ifPresent(statement -> RecordWriter.requireNotOlder(statement, row));
        if (registration.known().isEmpty()) {
            numbers.refuse(row, target.employer(), true);
        }
        if (intake.take(row, target.employer(), caller).outcome() != RowOutcome.UNCHANGED) {
            audit.record(
                    held.isEmpty() ? "COVERAGE_REGISTERED" : "COVERAGE_CHANGED",
                    "employer",
                    target.employer().toString(),
                    Map.of(PROGRAMME, target.programme(), "number", registration.number()));
        }
        return held.isEmpty();
    }

    private Registration registration(Target target) {
        List<MemberQuery.Member> own = changes.members(target.employer()).stream()
                .filter(member -> member.record().type() == target.type())
                .toList();
        if (target.number() != null) {
            String key = key(target);
            return new Registration(
                    own.stream()
                            .filter(member ->
                                    AgencyNumber.key(member.record().number()).equals(key))
                            .findFirst(),
                    target.number().substring(target.number().indexOf(':') + 1).strip());
        }
        List<MemberQuery.Member> current = own.stream()
                .filter(member -> member.record().counts(LocalDate.MAX))
                .toList();
        if (current.isEmpty()) {
            throw numberMissing();
        }
        if (current.size() > 1) {
            throw Problem.of(RegistryProblem.NUMBER_REQUIRED)
                    .property(
                            "numbers",
                            current.stream()
                                    .map(member -> target.type() + ":"
                                            + member.record().number())
                                    .sorted()
                                    .limit(20)
                                    .toList());
        }
        return new Registration(
                Optional.of(current.getFirst()), current.getFirst().record().number());
    }

    private static String key(Target target) {
        String prefix = target.type() + ":";
        String key = target.number().startsWith(prefix)
                ? AgencyNumber.key(target.number().substring(prefix.length()))
                : "";
        if (key.isEmpty()) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "number")
                    .with(new FieldError(
                            "/number",
                            "FORMAT",
                            "Tulis sebagai " + prefix + "nomor.",
                            "Write it as " + prefix + "number."));
        }
        return key;
    }

    private static Problem numberMissing() {
        return Problem.of(KitProblem.VALIDATION_FAILED)
                .with(new FieldError(
                        "/number",
                        "NUMBER_REQUIRED",
                        "Pemberi kerja belum mempunyai nomor pada BPJS ini; sebutkan dalam parameter number.",
                        "The employer has no number at this BPJS yet; name it in the parameter number."));
    }

    private static void requireExpected(ExpectedVersion expected, Target target, EmployerRow employer, boolean isHeld) {
        if (!target.createOnly()) {
            expected.require(employer.version());
        } else if (isHeld) {
            throw Problem.of(KitProblem.ETAG_STALE, ExpectedVersion.tag(employer.version()));
        }
    }

    private StatedRow read(Target target, Registration registration, EmployerRow employer, JsonNode body) {
        String named = body.path(PROGRAMME).asText(target.programme().name());
        if (!named.equals(target.programme().name())) {
            RequestFields.requireGood(List.of(new RowError(PROGRAMME, RowErrorCode.ENUM_UNKNOWN, named)));
        }
        ObjectNode row = body.deepCopy();
        row.put(PROGRAMME, target.programme().name());
        row.put(target.type().field(), registration.number());
        Optional<StoredStatement> same = registration.known().flatMap(known -> target.type().programmes().stream()
                .flatMap(programme -> history.latest(known.record().recordId(), programme).stream())
                .max(Comparator.comparing(StoredStatement::validFrom)));
        if (!row.hasNonNull("name")) {
            row.put(
                    "name",
                    same.map(statement -> statement.registration().name()).orElseGet(() -> name(employer)));
        }
        if (!row.hasNonNull("regionCode")) {
            row.put(
                    "regionCode",
                    same.map(statement -> statement.registration().regionCode()).orElse(employer.regionCode()));
        }
        Validated<StatedRow> checked = RowReader.read(target.type(), JsonFields.strict(row), intake.today());
        RequestFields.requireGood(checked.errors());
        return checked.value();
    }

    private static String name(EmployerRow employer) {
        try {
            return EventJson.mapper().readTree(employer.data()).path("name").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database held no employer in its column data", e);
        }
    }

    private void requireScope(Registration registration, StatedRow row, Caller caller) {
        caller.requireRegion(row.regionCode());
        registration
                .known()
                .flatMap(known -> lock.head(known.record().recordId()))
                .ifPresent(head -> caller.requireRegion(head.regionCode()));
    }
}
