package id.patuh.registry.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerDocumentQuery;
import id.patuh.registry.intake.RowOutcome;
import id.patuh.registry.record.MemberQuery;
import id.patuh.registry.record.StatementHistoryQuery;
import id.patuh.registry.record.StoredStatement;
import id.patuh.registry.statement.FieldChecks;
import id.patuh.registry.statement.JsonFields;
import id.patuh.registry.statement.RequestFields;
import id.patuh.registry.statement.RequestReader;
import id.patuh.registry.statement.RowError;
import id.patuh.registry.statement.RowReader;
import id.patuh.registry.statement.StatedRow;
import id.patuh.registry.statement.Validated;

/** Changes of locked records, in the current transaction. What a person states is taken as a row of a file is. */
@ApplicationScoped
public class RecordWriter {
    /** Member of a patch that names a replacement. */
    static final String REPLACED_BY = "replacedBy";

    private static final String FROM = "from";
    private static final String PROGRAMME = "programme";

    private final ManualIntake intake;
    private final MemberQuery memberQuery;
    private final EmployerDocumentQuery documents;
    private final StatementHistoryQuery history;
    private final ReplacementService replacements;
    private final NumberInUseCheck numbers;
    private final AuditLog audit;

    RecordWriter(
            ManualIntake intake,
            MemberQuery memberQuery,
            EmployerDocumentQuery documents,
            StatementHistoryQuery history,
            ReplacementService replacements,
            NumberInUseCheck numbers,
            AuditLog audit) {
        this.intake = intake;
        this.memberQuery = memberQuery;
        this.documents = documents;
        this.history = history;
        this.replacements = replacements;
        this.numbers = numbers;
        this.audit = audit;
    }

    /** The records of an employer today. */
    public List<MemberQuery.Member> members(UUID employer) {
        return memberQuery.today(List.of(employer)).getOrDefault(employer, List.of());
    }

    /** The version of an employer. */
    public long version(UUID employer) {
        return documents.find(employer).orElseThrow().version();
    }

    /** Whether a record is a workplace that is open and not replaced. */
    public static boolean isOpenWorkplace(MemberQuery.Member member) {
        return member.record().type() == RecordType.WLKP
                && member.record().counts(LocalDate.MAX)
                && member.record().held(null, LocalDate.MAX).isPresent()
                && member.record().endedOn(null, LocalDate.MAX).isEmpty();
    }

    /**
     * Takes a checked row, which makes a new record a record of the employer; nothing changes whose a known record is.
     *
     * @param row the row; its identity numbers are not another employer's
     */
    public UUID place(StatedRow row, UUID employer, Caller caller) {
        return intake.take(row, employer, caller).recordId();
    }

    void changeStatement(RecordLock.Locked record, JsonNode patch, Caller caller) {
        RecordType type = record.head().type();
        Set<String> known = Stream.concat(
                        RecordFields.patch(type).stream(), type == RecordType.WLKP ? Stream.of() : Stream.of(PROGRAMME))
                .collect(Collectors.toUnmodifiableSet());
        RequestFields.requireKnown(patch, known);
        change(record, programme(type, patch), patch, caller);
    }

    private static Programme programme(RecordType type, JsonNode patch) {
        if (type == RecordType.WLKP) {
            return null;
        }
        String named = patch.path(PROGRAMME).asText("");
        if (named.isEmpty() && type.programmes().size() == 1) {
            return type.programmes().getFirst();
        }
        return type.programmes().stream()
                .filter(programme -> programme.name().equals(named))
                .findFirst()
                .orElseThrow(() -> Problem.of(KitProblem.VALIDATION_FAILED)
                        .with(new RowError(
                                        PROGRAMME,
                                        named.isEmpty() ? RowErrorCode.REQUIRED : RowErrorCode.ENUM_UNKNOWN,
                                        named)
                                .inBody()));
    }

    /**
     * Changes the latest statement of a workplace, or of one programme of a registration, by a merge patch (RFC 7396). {@code programme} is
     * null for a workplace.
     *
     * @param patch columns of the extract; an identity number is added, never taken away
     * @throws Problem VALIDATION_FAILED, COVERAGE_NOT_FOUND, STATEMENT_NOT_FOUND, REGION_OUT_OF_SCOPE, OLDER_THAN_HELD, IDENTIFIER_IN_USE
     */
    public boolean change(RecordLock.Locked record, Programme programme, JsonNode patch, Caller caller) {
        RecordType type = record.head().type();
        UUID id = record.head().id();
        StoredStatement held = history.latest(id, programme)
                .orElseThrow(() -> programme == null
                        ? Problem.of(RegistryProblem.STATEMENT_NOT_FOUND, id.toString())
                        : Problem.of(RegistryProblem.COVERAGE_NOT_FOUND, programme.name()));
        RecordFields.requireNumbersKept(patch);
        ObjectNode merged = RecordFields.merged(type, record.head().number(), held, patch);
        Validated<StatedRow> row = RowReader.read(type, JsonFields.strict(merged), intake.today());
        RequestFields.requireGood(row.errors());
        caller.requireRegion(row.value().regionCode());
        requireNotOlder(held, row.value());
        numbers.refuse(row.value(), record.employer().id(), false);
        boolean changed = intake.take(row.value(), null, caller).outcome() != RowOutcome.UNCHANGED;
        if (changed) {
            audit.record(
                    "RECORD_CHANGED",
                    "record",
                    id.toString(),
                    Map.of(
                            "employerId",
                            record.employer().id(),
                            "validFrom",
                            row.value().validFrom()));
        }
        return changed;
    }

    /**
     * Refuses a statement of a day before that of the one held.
     *
     * @throws Problem OLDER_THAN_HELD
     */
    public static void requireNotOlder(StoredStatement held, StatedRow row) {
        if (row.validFrom().isBefore(held.validFrom())) {
            throw Problem.of(RegistryProblem.OLDER_THAN_HELD, row.validFrom(), held.validFrom());
        }
    }

    /**
     * Notes from which day another record takes the place of one, or that none does.
     *
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD, REPLACEMENT_IMPOSSIBLE
     */
    void replace(RecordLock.Locked record, JsonNode patch, Caller caller) {
        RequestReader reader = RequestReader.open(patch, Set.of(REPLACED_BY, FROM), intake.today());
        FieldChecks checks = reader.fields();
        UUID other = reader.id(REPLACED_BY);
        LocalDate from = checks.date(FROM);
        if (other != null) {
            checks.require(FROM);
        }
        reader.requireGood();
        if (replacements.replace(record, other, from, intake.by(caller))) {
            audit.record(
                    "RECORD_REPLACED",
                    "record",
                    record.head().id().toString(),
                    other == null ? Map.of() : Map.of(REPLACED_BY, other, FROM, from));
        }
    }
}
