package id.patuh.sanctions.reference;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.db.Database;

/** Reads what the registry said about employers. */
@ApplicationScoped
public class Employers {
    private final Database database;

    Employers(Database database) {
        this.database = database;
    }

    /**
     * Finds an employer.
     *
     * @param id its identity
     * @return empty if no event about it has arrived
     */
    public Optional<Employer> find(UUID id) {
        return database.first(
                "select employer_id, name, region_code, successor_id from employer_ref where employer_id = ?",
                row -> new Employer(
                        row.getObject("employer_id", UUID.class),
                        row.getString("name"),
                        row.getString("region_code"),
                        row.getObject("successor_id", UUID.class)),
                id);
    }

    /**
     * Numbers by which a licensing system finds an employer.
     *
     * @param id its identity
     * @return NIB and NPWP, as far as known
     */
    public List<EmployerEvent.Identifier> identifiers(UUID id) {
        return database.query(
                "select type, value from employer_identifier where employer_id = ? order by type, value",
                row -> new EmployerEvent.Identifier(
                        IdentifierType.valueOf(row.getString("type")), row.getString("value")),
                id);
    }
}
