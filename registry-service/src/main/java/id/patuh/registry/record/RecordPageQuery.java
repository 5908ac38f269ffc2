package id.patuh.registry.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.db.Database;
import id.patuh.registry.reference.RegionScope;

/** The list of the records of an employer, by kind and number. */
@ApplicationScoped
public class RecordPageQuery {
    // A record of which nothing stands any more lies nowhere; who may read the employer may see it.
    private static final String OWN = """
            select r.id, r.type, r.number_key, place.region_code
            from membership m
            join record r on r.id = m.record_id
            left join lateral (
                select region_code from statement
                where record_id = r.id and corrected_by is null and not withdrawn
                order by valid_from desc, sequence desc limit 1) place on true
            where m.employer_id = ? and (?::text is null or r.type = ?) and\s""";

    private static final String TODAY = "m.ended_sequence is null and m.valid_to is null";

    private static final String THEN = """
            m.recorded_at <= ? and (m.ended_at is null or m.ended_at > ?)
            and (m.valid_from is null or m.valid_from <= ?) and (m.valid_to is null or m.valid_to > ?)
            and exists (select from statement s
                        where s.record_id = r.id and s.valid_from <= ? and s.recorded_at <= ?
                          and (s.corrected_at is null or s.corrected_at > ?) and not s.withdrawn)""";

    private final Database database;

    RecordPageQuery(Database database) {
        this.database = database;
    }

    /** Which records are listed. {@code type} is null for all; {@code then} is null for those of today. */
    public record Filter(UUID employerId, RecordType type, RegionScope regions, Then then) {
        private String typeName() {
            return type == null ? null : type.name();
        }
    }

    /** A day, as the registry knew it at a moment. */
    public record Then(LocalDate day, Instant known) {}

    /** A record and its place in the list. */
    public record Entry(UUID id, String type, String numberKey) {}

    /** Records of the list. {@code after} is null for the beginning. */
    public List<Entry> page(Filter filter, Entry after, int limit) {
        List<Object> parameters = parameters(filter);
        StringBuilder where = new StringBuilder();
        if (!filter.regions().isEverywhere()) {
            conditions(filter.regions(), where, parameters);
        }
        if (after != null) {
            where.append(" and (o.type, o.number_key, o.id) > (?, ?, ?)");
            parameters.addAll(List.of(after.type(), after.numberKey(), after.id()));
        }
        parameters.add(limit);
        return database.query(
                "select o.id, o.type, o.number_key from (" + OWN + own(filter) + ") o where true" + where
                        + " order by o.type, o.number_key, o.id limit ?",
                row -> new Entry(row.getObject("id", UUID.class), row.getString("type"), row.getString("number_key")),
                parameters.toArray());
    }

    /**
     * How many records the caller's scope keeps from a list.
     *
     * @return 0 where the caller asked for a region, or may see all
     */
    public long outOfScope(Filter filter) {
        if (filter.regions().provinces() == null) {
            return 0;
        }
        List<Object> parameters = parameters(filter);
        StringBuilder where = new StringBuilder();
        conditions(filter.regions(), where, parameters);
        return database.first(
                        "select count(*) from (" + OWN + own(filter) + ") o where not (true" + where + ")",
                        row -> row.getLong(1),
                        parameters.toArray())
                .orElse(0L);
    }

    private static List<Object> parameters(Filter filter) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(filter.employerId());
        parameters.add(filter.typeName());
        parameters.add(filter.typeName());
        Then then = filter.then();
        if (then != null) {
            parameters.addAll(List.of(
                    then.known(), then.known(), then.day(), then.day(), then.day(), then.known(), then.known()));
        }
        return parameters;
    }

    private static String own(Filter filter) {
        return filter.then() == null ? TODAY : THEN;
    }

    private static void conditions(RegionScope regions, StringBuilder where, List<Object> parameters) {
        StringBuilder inside = new StringBuilder();
        regions.conditions("o.region_code", inside, parameters);
        where.append(regions.region() == null ? " and (o.region_code is null or true" : " and (true")
                .append(inside)
                .append(')');
    }
}
