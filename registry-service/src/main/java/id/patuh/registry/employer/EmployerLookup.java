package id.patuh.registry.employer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.db.Database;
import id.patuh.kit.db.SharedLookup;
import id.patuh.registry.identifier.IdentifierQuery;

/** Looks single employers up for many requests at once, see {@link SharedLookup}. */
@ApplicationScoped
class EmployerLookup {
    // Each number is looked up for itself: a plan for all of them together may read the whole table.
    private static final String BY_NUMBER = """
            select q.type, q.value, d.id, d.version, d.region_code, d.data
            from unnest(?::text[], ?::text[]) q(type, value)
            cross join lateral (
                select d.* from identifier i join employer_document d on d.id = i.employer_id
                where i.type = q.type and i.value = q.value offset 0) d
            """;

    private final Database database;
    private final SharedLookup<UUID, EmployerDocument> ids;
    private final SharedLookup<IdentifierQuery, EmployerDocument> numbers;

    EmployerLookup(Database database, EmployerDocuments documents) {
        this.database = database;
        this.ids = new SharedLookup<>("employers-by-id", wanted -> documents.all(wanted.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(EmployerDocument::id, Function.identity())));
        this.numbers = new SharedLookup<>("employers-by-number", this::byNumbers);
    }

    /** The present state of an employer, if it is known. */
    CompletionStage<Optional<EmployerDocument>> byId(UUID id) {
        return ids.find(id);
    }

    /** The present state of the employer that has a number. */
    CompletionStage<Optional<EmployerDocument>> byNumber(IdentifierQuery number) {
        return numbers.find(number);
    }

    private Map<IdentifierQuery, EmployerDocument> byNumbers(List<IdentifierQuery> wanted) {
        List<IdentifierQuery> once = wanted.stream().distinct().toList();
        return database
                .query(
                        BY_NUMBER,
                        row -> Map.entry(number(row), EmployerDocuments.read(row)),
                        once.stream().map(number -> number.type().name()).toArray(String[]::new),
                        once.stream().map(IdentifierQuery::value).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static IdentifierQuery number(ResultSet row) throws SQLException {
        return new IdentifierQuery(IdentifierType.valueOf(row.getString("type")), row.getString("value"));
    }

    @PreDestroy
    void close() {
        ids.close();
        numbers.close();
    }
}
