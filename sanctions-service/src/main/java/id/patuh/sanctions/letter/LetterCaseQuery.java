package id.patuh.sanctions.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.reference.Employer;
import id.patuh.sanctions.reference.EmployerQuery;

/** Reads what letters say of their case and its employer. */
@ApplicationScoped
public class LetterCaseQuery {
    private static final TypeReference<List<Map<String, Object>>> GROUNDS = new TypeReference<>() {};

    private final Database database;
    private final EmployerQuery employers;

    LetterCaseQuery(Database database, EmployerQuery employers) {
        this.database = database;
        this.employers = employers;
    }

    /**
     * A case; its employer is the legal person that it stands for today.
     *
     * @param requestId the request that the letter is about; null for none
     */
    LetterCase of(UUID caseId, UUID requestId) {
        StoredCase stored = database.first(
                        "select employer_id, region_code, agency, programmes, grounds from sanction_case where id = ?",
                        LetterCaseQuery::stored,
                        caseId)
                .orElseThrow(() -> new NoSuchElementException("Case " + caseId));
        UUID person = employers.survivor(stored.employer());
        Employer employer = employers
                .find(person)
                .or(() -> employers.find(stored.employer()))
                .orElseGet(() -> new Employer(person, person.toString(), stored.region(), null));
        List<String> numbers = employers.numbers(person).stream()
                .map(number -> number.type() + " " + number.value())
                .toList();
        return new LetterCase(
                employer.name(),
                employer.address(),
                stored.region(),
                numbers,
                stored.agency(),
                stored.programmes(),
                stored.grounds(),
                requestId == null ? null : request(requestId));
    }

    /** Null for one that is being made: the letter that makes it says what it asks. */
    private LetterCase.Request request(UUID requestId) {
        List<String> recipients = database.query("""
                select code from decision_recipient
                where request_id = ? and document_id = decision_id and kind in ('MINISTER', 'LICENSING_SYSTEM')
                order by array_position(array['MINISTER', 'LICENSING_SYSTEM'], kind), code
                """, row -> row.getString("code"), requestId);
        return database.first(
                        "select service, unit from service_request where id = ?",
                        row -> new LetterCase.Request(
                                ServiceType.valueOf(row.getString("service")), row.getString("unit"), recipients),
                        requestId)
                .orElse(null);
    }

    private static StoredCase stored(ResultSet row) throws SQLException {
        try {
            return new StoredCase(
                    row.getObject("employer_id", UUID.class),
                    row.getString("region_code"),
                    Agency.valueOf(row.getString("agency")),
                    List.of((String[]) row.getArray("programmes").getArray()),
                    EventJson.mapper().readValue(row.getString("grounds"), GROUNDS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record StoredCase(
            UUID employer, String region, Agency agency, List<String> programmes, List<Map<String, Object>> grounds) {}
}
