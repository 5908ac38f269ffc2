package id.patuh.registry.employer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Reads {@code employer_document}: what {@link EmployerEvents} published last of each employer. */
@ApplicationScoped
public class EmployerDocuments {
    // The members before it hold no text of others, so the first occurrence is the member itself.
    private static final String NOT_YET_NUMBERED = "\"changeNumber\" : null, ";

    private final Database database;
    private final NameSearch names;

    EmployerDocuments(Database database, NameSearch names) {
        this.database = database;
        this.names = names;
    }

    /**
     * The present state of an employer.
     *
     * @param id the employer
     * @return its state, if it is known
     */
    public Optional<EmployerDocument> find(UUID id) {
        return database.first(
                "select id, version, region_code, data from employer_document where id = ?",
                EmployerDocuments::read,
                id);
    }

    /** Employers by region and id, {@code limit} of them at most. */
    List<EmployerDocument> list(EmployerFilter filter, ListPlace after, int limit) {
        if (filter.name() != null) {
            UUID[] found = names.find(filter, after, limit).toArray(UUID[]::new);
            return database.query(
                    "select id, version, region_code, data from employer_document where id = any (?) order by region_code, id",
                    EmployerDocuments::read,
                    (Object) found);
        }
        List<Object> parameters = new ArrayList<>();
        StringBuilder where = new StringBuilder();
        filter.conditions(where, parameters);
        after.conditions(where, parameters);
        parameters.add(limit);
        return database.query("""
                select d.id, d.version, d.region_code, d.data
                from (select e.id from employer e where true%s order by e.region_code, e.id limit ?) page
                join employer_document d on d.id = page.id
                order by d.region_code, d.id
                """.formatted(where), EmployerDocuments::read, parameters.toArray());
    }

    /**
     * The present states of employers.
     *
     * @param ids the employers
     * @return those that are known, by id
     */
    public List<EmployerDocument> all(UUID[] ids) {
        return database.query(
                "select id, version, region_code, data from employer_document where id = any (?) order by id",
                EmployerDocuments::read,
                (Object) ids);
    }

    /** The document in a row with its columns. */
    static EmployerDocument read(ResultSet row) throws SQLException {
        return new EmployerDocument(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("region_code"),
                withoutNumber(row.getString("data")));
    }

    private static String withoutNumber(String data) {
        int start = data.indexOf(NOT_YET_NUMBERED);
        return data.substring(0, start) + data.substring(start + NOT_YET_NUMBERED.length());
    }
}
