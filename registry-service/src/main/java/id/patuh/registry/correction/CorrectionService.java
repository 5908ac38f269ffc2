package id.patuh.registry.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.record.StatementHistoryQuery;
import id.patuh.registry.record.StatementView;
import id.patuh.registry.record.StoredStatement;
import id.patuh.registry.registration.ManualIntake;
import id.patuh.registry.registration.RecordFields;
import id.patuh.registry.registration.RecordLock;
import id.patuh.registry.statement.JsonFields;
import id.patuh.registry.statement.Numbers;
import id.patuh.registry.statement.RequestFields;
import id.patuh.registry.statement.RowReader;
import id.patuh.registry.statement.StatedRow;
import id.patuh.registry.statement.Validated;

/** Corrects and withdraws statements of records. */
@ApplicationScoped
class CorrectionService {
    private final RecordLock lock;
    private final StatementHistoryQuery history;
    private final CorrectionWriter writer;
    private final ManualIntake intake;
    private final AuditLog audit;

    CorrectionService(
            RecordLock lock,
            StatementHistoryQuery history,
            CorrectionWriter writer,
            ManualIntake intake,
            AuditLog audit) {
        this.lock = lock;
        this.history = history;
        this.writer = writer;
        this.intake = intake;
        this.audit = audit;
    }

    /** A correction that was made. */
    record Made(long version, StatementView statement) {}

    /**
     * Corrects or withdraws a statement of a record.
     *
     * @param caller a caller of the agency that gives the record's number
     * @return the statement that takes the place of the corrected one
     * @throws Problem RECORD_NOT_FOUND, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, IF_MATCH_REQUIRED, ETAG_STALE, VALIDATION_FAILED,
     *     UNKNOWN_FIELD, STATEMENT_NOT_FOUND, RECORD_SUPERSEDED, RECORD_NOT_CORRECTABLE, PROFILE_NEEDED
     */
    @Transactional
    Made correct(UUID id, JsonNode body, ExpectedVersion expected, Caller caller) {
        RecordLock.Locked record = lock.record(id, caller);
        expected.require(record.head().version());
        CorrectionRequest request = CorrectionRequest.read(body, intake.today());
        StoredStatement corrected = history.stored(id, request.corrects())
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.STATEMENT_NOT_FOUND, request.corrects().toString()));
        requireCorrectable(corrected, request);
        StatedRow row =
                request.withdraw() ? withdrawn(record, corrected) : restated(record, corrected, request, caller);
        UUID statement = writer.write(record, corrected, row, request, intake.by(caller));
        audit.record(
                request.withdraw() ? "STATEMENT_WITHDRAWN" : "STATEMENT_CORRECTED",
                "record",
                id.toString(),
                Map.of(
                        "statement",
                        statement,
                        "corrects",
                        corrected.id(),
                        "employerId",
                        record.employer().id()));
        return new Made(
                lock.head(id).orElseThrow().version(),
                history.find(id, statement).orElseThrow());
    }

    private static void requireCorrectable(StoredStatement corrected, CorrectionRequest request) {
        String id = corrected.id().toString();
        if (corrected.supersededBy() != null) {
            throw Problem.of(
                            RegistryProblem.RECORD_SUPERSEDED,
                            id,
                            corrected.supersededBy().toString())
                    .property("supersededBy", corrected.supersededBy());
        }
        if (corrected.withdrawn() && request.withdraw()) {
            throw Problem.of(RegistryProblem.RECORD_NOT_CORRECTABLE, id);
        }
    }

    private StatedRow withdrawn(RecordLock.Locked record, StoredStatement corrected) {
        if (!history.hasOther(record.employer().id(), corrected.id())) {
            throw Problem.of(RegistryProblem.PROFILE_NEEDED);
        }
        // It was checked when it was stated, by rules that may have been others.
        return new StatedRow(
                record.head().type(),
                new Numbers(record.head().number(), corrected.numbers().nib(), null),
                corrected.programme(),
                corrected.validFrom(),
                corrected.endedOn(),
                corrected.endStated(),
                corrected.workplace(),
                corrected.registration(),
                RowReader.digest(
                        corrected.workplace(), corrected.registration(), corrected.programme(), corrected.validFrom()));
    }

    private StatedRow restated(
            RecordLock.Locked record, StoredStatement corrected, CorrectionRequest request, Caller caller) {
        RecordType type = record.head().type();
        RequestFields.requireKnown(request.facts(), "/" + CorrectionRequest.FACTS, RecordFields.stated(type));
        LocalDate day = request.validFrom() == null ? corrected.validFrom() : request.validFrom();
        if (history.isFollowedOn(record.head().id(), corrected, day)) {
            throw Problem.of(
                    RegistryProblem.RECORD_NOT_CORRECTABLE, corrected.id().toString());
        }
        ObjectNode end = JsonNodeFactory.instance.objectNode();
        if (corrected.endStated()) {
            end.put(
                    type == RecordType.WLKP ? "closedOn" : "endedOn",
                    corrected.endedOn() == null ? null : corrected.endedOn().toString());
        }
        ObjectNode patch = end.setAll((ObjectNode) request.facts().deepCopy());
        patch.put(RecordFields.day(type), day.toString());
        if (corrected.numbers().nib() != null) {
            patch.put("nib", corrected.numbers().nib());
        }
        Validated<StatedRow> row = RowReader.read(
                type,
                JsonFields.strict(RecordFields.merged(type, record.head().number(), corrected, patch)),
                intake.today());
        RequestFields.requireNone(row.errors().stream()
                .map(error -> error.in("/" + CorrectionRequest.FACTS))
                .toList());
        caller.requireRegion(row.value().regionCode());
        requireNews(corrected, row.value());
        return row.value();
    }

    private static void requireNews(StoredStatement corrected, StatedRow row) {
        UUID before = RowReader.digest(
                corrected.workplace(), corrected.registration(), corrected.programme(), corrected.validFrom());
        if (!corrected.withdrawn()
                && before.equals(row.digest())
                && corrected.endStated() == row.endStated()
                && Objects.equals(corrected.endedOn(), row.endedOn())) {
            RequestFields.requireNone(List.of(new FieldError(
                    "", "NOTHING_CORRECTED", "Pembetulan tidak mengubah apa pun.", "The correction changes nothing.")));
        }
    }
}
