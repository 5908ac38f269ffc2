package id.patuh.registry.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.record.MemberQuery;
import id.patuh.registry.record.RecordDocumentQuery;
import id.patuh.registry.record.RecordView;
import id.patuh.registry.statement.JsonFields;
import id.patuh.registry.statement.RequestFields;
import id.patuh.registry.statement.RowError;
import id.patuh.registry.statement.RowReader;
import id.patuh.registry.statement.StatedRow;
import id.patuh.registry.statement.Validated;

/** Adds records to employers over HTTP, and changes the one workplace of an employer. */
@ApplicationScoped
public class RecordService {
    private static final String TYPE = "type";
    private static final int MOST_NAMED = 20;

    private final RecordLock lock;
    private final RecordWriter changes;
    private final RecordDocumentQuery documents;
    private final NumberInUseCheck numbers;
    private final AuditLog audit;
    private final Clock clock;

    RecordService(
            RecordLock lock,
            RecordWriter changes,
            RecordDocumentQuery documents,
            NumberInUseCheck numbers,
            AuditLog audit,
            Clock clock) {
        this.lock = lock;
        this.changes = changes;
        this.documents = documents;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a workplace or registration to an employer. From then on the record's own number decides whose it is.
     *
     * @param body a row of the extract, with the kind of record as {@code type}
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, EMPLOYER_NOT_FOUND, EMPLOYER_MERGED,
     *     IDENTIFIER_IN_USE, ETAG_STALE
     */
    @Transactional
    RecordView add(UUID employer, JsonNode body, ExpectedVersion expected, Caller caller) {
        StatedRow row = read(body);
        RecordLock.requireOwner(row.type(), caller);
        caller.requireRegion(row.regionCode());
        EmployerRow locked = lock.employer(employer, caller);
        expected.requireIfNamed(locked.version());
        numbers.refuse(row, employer, true);
        UUID record = changes.place(row, employer, caller);
        audit.record(
                "RECORD_ADDED",
                "record",
                record.toString(),
                Map.of(
                        "employerId",
                        employer,
                        TYPE,
                        row.type(),
                        "number",
                        row.numbers().own()));
        return documents.present(List.of(record)).getFirst();
    }

    private StatedRow read(JsonNode body) {
        RequestFields.requireKnown(body, AllFields.NAMES);
        String named = body.path(TYPE).asText("");
        RecordType type = List.of(RecordType.values()).stream()
                .filter(one -> one.name().equals(named))
                .findFirst()
                .orElse(null);
        if (type == null) {
            RequestFields.requireGood(List.of(
                    new RowError(TYPE, named.isEmpty() ? RowErrorCode.REQUIRED : RowErrorCode.ENUM_UNKNOWN, named)));
        }
        ObjectNode columns = body.deepCopy();
        columns.remove(TYPE);
        RequestFields.requireKnown(columns, RecordFields.row(type));
        Validated<StatedRow> row = RowReader.read(type, JsonFields.strict(columns), LocalDate.now(clock));
        RequestFields.requireGood(row.errors());
        return row.value();
    }

    /** Members of a body of any kind. */
    private static final class AllFields {
        static final Set<String> NAMES = names();

        private AllFields() {}

        private static Set<String> names() {
            Set<String> names = new HashSet<>(Set.of(TYPE));
            for (RecordType type : RecordType.values()) {
                names.addAll(RecordFields.row(type));
            }
            return names;
        }
    }

    /**
     * Changes the one open workplace of an employer.
     *
     * @throws Problem RECORD_REQUIRED where it does not have exactly one, and as {@link RecordWriter#change} does
     */
    @Transactional
    void changeEmployer(UUID id, JsonNode patch, ExpectedVersion expected, Caller caller) {
        RequestFields.requireKnown(patch, RecordFields.patch(RecordType.WLKP));
        EmployerRow locked = lock.employer(id, caller);
        expected.require(locked.version());
        UUID workplace = onlyWorkplace(id);
        RecordLock.Locked record = lock.record(workplace, caller);
        changes.change(record, null, patch, caller);
    }

    /**
     * The one open workplace of an employer.
     *
     * @throws Problem RECORD_REQUIRED, naming up to 20 records
     */
    public UUID onlyWorkplace(UUID employer) {
        List<MemberQuery.Member> members = changes.members(employer);
        List<MemberQuery.Member> open =
                members.stream().filter(RecordWriter::isOpenWorkplace).toList();
        if (open.size() == 1) {
            return open.getFirst().record().recordId();
        }
        throw Problem.of(RegistryProblem.RECORD_REQUIRED)
                .property(
                        "records",
                        (open.isEmpty() ? members : open)
                                .stream()
                                        .sorted(Comparator.comparing(
                                                member -> member.record().number()))
                                        .limit(MOST_NAMED)
                                        .map(member -> new Named(
                                                member.record().recordId(),
                                                member.record().type(),
                                                member.record().number()))
                                        .toList());
    }

    /** A record that could be meant. */
    private record Named(UUID recordId, RecordType type, String number) {}

    /**
     * Changes a record, or says what replaces it.
     *
     * @param patch columns that change, of a registration with the programme; or the replacement
     * @throws Problem RECORD_NOT_FOUND, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, ETAG_STALE, IF_MATCH_REQUIRED, and as
     *     {@link RecordWriter#change} and {@link RecordWriter#replace} do
     */
    @Transactional
    RecordView change(UUID id, JsonNode patch, ExpectedVersion expected, Caller caller) {
        RecordLock.Locked record = lock.record(id, caller);
        expected.require(record.head().version());
        if (patch.has(RecordWriter.REPLACED_BY)) {
            changes.replace(record, patch, caller);
        } else {
            changes.changeStatement(record, patch, caller);
        }
        return documents.present(List.of(id)).getFirst();
    }
}
