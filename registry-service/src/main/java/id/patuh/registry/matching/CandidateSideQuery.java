package id.patuh.registry.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.db.Database;
import id.patuh.registry.employer.EmployerDocument;
import id.patuh.registry.employer.EmployerDocumentQuery;

/** Reads employers for comparison. */
@ApplicationScoped
class CandidateSideQuery {
    private static final String RECORDS = """
            select r.id, r.type, r.number, m.employer_id
            from record r
            join membership m on m.record_id = r.id and m.ended_sequence is null and m.valid_to is null
            where r.id = any (?)
            """;

    private final EmployerDocumentQuery documents;
    private final Database database;

    CandidateSideQuery(EmployerDocumentQuery documents, Database database) {
        this.documents = documents;
        this.database = database;
    }

    /** Employers as they stand now, by id. */
    Map<UUID, CandidateSide> of(Collection<UUID> employers) {
        Map<UUID, CandidateSide> sides = new HashMap<>();
        for (EmployerDocument document : documents.all(employers.toArray(UUID[]::new))) {
            sides.put(document.id(), CandidateSide.of(parse(document.json())));
        }
        return sides;
    }

    /** The candidates with their employers as they stand now; the records they are about stand with the employers whose they are. */
    List<MatchCandidate> complete(List<MatchCandidate> candidates) {
        Map<UUID, CandidateSide> sides = of(candidates.stream()
                .flatMap(candidate -> candidate.employers().stream())
                .distinct()
                .toList());
        Map<UUID, RecordNumber> records = new HashMap<>();
        UUID[] ids = candidates.stream()
                .flatMap(candidate -> Stream.of(candidate.recordId(), candidate.otherRecordId()))
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        if (ids.length > 0) {
            database.query(
                    RECORDS,
                    row -> records.put(
                            row.getObject("id", UUID.class),
                            new RecordNumber(
                                    row.getObject("employer_id", UUID.class),
                                    IdentifierType.valueOf(row.getString("type")),
                                    row.getString("number"))),
                    (Object) ids);
        }
        return candidates.stream()
                .map(candidate -> candidate.with(
                        side(candidate, candidate.leftId(), sides, records),
                        candidate.rightId() == null ? null : side(candidate, candidate.rightId(), sides, records)))
                .toList();
    }

    private record RecordNumber(UUID employerId, IdentifierType type, String number) {}

    private static CandidateSide side(
            MatchCandidate candidate, UUID employer, Map<UUID, CandidateSide> sides, Map<UUID, RecordNumber> records) {
        CandidateSide side = sides.get(employer);
        for (UUID id : Arrays.asList(candidate.recordId(), candidate.otherRecordId())) {
            RecordNumber record = id == null ? null : records.get(id);
            if (record != null && record.employerId().equals(employer)) {
                side = side.with(record.type(), record.number());
            }
        }
        return side;
    }

    private static EmployerEvent parse(String json) {
        try {
            return EventJson.mapper().readValue(json, EmployerEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database held no employer in its column data", e);
        }
    }
}
