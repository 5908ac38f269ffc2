package id.patuh.registry.employer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.EmployerStatus;
import id.patuh.kit.db.Database;

/** Reads employers as they were published last. */
@ApplicationScoped
public class EmployerDocumentQuery {
    private static final String COLUMNS = "id, version, status, region_code, spread, data";

    // An employer with places in several regions stands in the list once, at the first of them.
    private static final String IN_REGIONS = """
            select e.id, e.version, e.status, e.region_code, e.spread, e.data, page.place
            from (
                (select e.id, e.region_code as place from employer e where not e.spread%1$s order by e.region_code, e.id limit ?)
                union all
                (select p.employer_id, p.region_code from employer_place p join employer e on e.id = p.employer_id
                 where p.listed and not exists (
                           select from employer_place q
                           where q.employer_id = p.employer_id and q.listed and q.region_code < p.region_code%3$s)%2$s
                 order by p.region_code, p.employer_id limit ?)
                order by place, id limit ?) page
            join employer e on e.id = page.id
            order by page.place, e.id
            """;

    private final Database database;
    private final NameSearchQuery names;

    EmployerDocumentQuery(Database database, NameSearchQuery names) {
        this.database = database;
        this.names = names;
    }

    /** An employer and the region under which a list has it. */
    record Listed(EmployerDocument document, String place) {}

    /** The present state of an employer. */
    public Optional<EmployerDocument> find(UUID id) {
        return all(new UUID[] {id}).stream().findFirst();
    }

    /** Employers by region and id, {@code limit} of them at most. */
    List<Listed> list(EmployerFilter filter, ListPlace after, int limit) {
        if (filter.name() != null) {
            return atHome(all(names.find(filter, after, limit).toArray(UUID[]::new)));
        }
        return filter.regions().isEverywhere() ? everywhere(filter, after, limit) : inRegions(filter, after, limit);
    }

    private List<Listed> everywhere(EmployerFilter filter, ListPlace after, int limit) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder where = new StringBuilder();
        filter.conditions(where, parameters);
        after.conditions("e.region_code", "e.id", where, parameters);
        parameters.add(limit);
        return atHome(database.query(
                "select " + COLUMNS + " from employer e where true" + where + " order by e.region_code, e.id limit ?",
                EmployerDocumentQuery::read,
                parameters.toArray()));
    }

    private List<Listed> inRegions(EmployerFilter filter, ListPlace after, int limit) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder home = new StringBuilder();
        filter.conditions(home, parameters);
        filter.regions().conditions("e.region_code", home, parameters);
        after.conditions("e.region_code", "e.id", home, parameters);
        parameters.add(limit);
        StringBuilder earlier = new StringBuilder();
        filter.regions().conditions("q.region_code", earlier, parameters);
        StringBuilder place = new StringBuilder();
        filter.conditions(place, parameters);
        filter.regions().conditions("p.region_code", place, parameters);
        after.conditions("p.region_code", "p.employer_id", place, parameters);
        parameters.add(limit);
        parameters.add(limit);
        return database.query(
                IN_REGIONS.formatted(home, place, earlier),
                row -> new Listed(read(row), row.getString("place")),
                parameters.toArray());
    }

    private static List<Listed> atHome(List<EmployerDocument> documents) {
        return documents.stream()
                .map(document -> new Listed(document, document.regionCode()))
                .toList();
    }

    /** The present states of employers. */
    public List<EmployerDocument> all(UUID[] ids) {
        return database.query(
                "select " + COLUMNS + " from employer where id = any (?) order by region_code, id",
                EmployerDocumentQuery::read,
                (Object) ids);
    }

    /** The document in a row with its columns. */
    static EmployerDocument read(ResultSet row) throws SQLException {
        return new EmployerDocument(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                EmployerStatus.valueOf(row.getString("status")),
                row.getString("region_code"),
                row.getBoolean("spread"),
                EmployerDocument.withoutNumber(row.getString("data")));
    }
}
