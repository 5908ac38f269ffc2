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

    /** A case; its employer is the legal person that it stands for today. */
    LetterCase of(UUID caseId) {
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
                stored.grounds());
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
