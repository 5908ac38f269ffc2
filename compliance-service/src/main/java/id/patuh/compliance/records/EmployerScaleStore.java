package id.patuh.compliance.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.kit.db.Database;

/**
 * Owns the table {@code employer_scale}: how many open workplaces of an employer state which scale. The employer's own scale is the highest
 * of them. Its row, made by whichever of its workplaces comes first, is the lock under which they are counted.
 */
@ApplicationScoped
class EmployerScaleStore {
    /** Every writer takes rows in the order of their ids, so that two of them never deadlock. */
    private static final String ADD = """
            insert into employer_scale as s (employer_id, micro, small, medium, large)
            select * from unnest(?::uuid[], ?::int4[], ?::int4[], ?::int4[], ?::int4[]) as i (employer_id, micro, small, medium, large)
            order by employer_id
            on conflict (employer_id) do update set micro = s.micro + excluded.micro, small = s.small + excluded.small,
                medium = s.medium + excluded.medium, large = s.large + excluded.large
            returning employer_id, micro, small, medium, large
            """;

    private final Database database;

    EmployerScaleStore(Database database) {
        this.database = database;
    }

    /** The scale of an employer before and after a change; null where it has no open workplace. */
    record ScaleChange(UUID employerId, BusinessScale before, BusinessScale after) {}

    /**
     * Adds differences of open workplaces, which may all be 0, and locks their employers until the transaction ends. The counts of an
     * employer stand in the order of the scales.
     */
    Map<UUID, ScaleChange> add(Map<UUID, int[]> differences) {
        if (differences.isEmpty()) {
            return Map.of();
        }
        List<UUID> employers = List.copyOf(differences.keySet());
        List<int[]> counts = employers.stream().map(differences::get).toList();
        return database
                .query(
                        ADD,
                        row -> change(row, differences),
                        employers.toArray(UUID[]::new),
                        of(counts, BusinessScale.MICRO),
                        of(counts, BusinessScale.SMALL),
                        of(counts, BusinessScale.MEDIUM),
                        of(counts, BusinessScale.LARGE))
                .stream()
                .collect(Collectors.toMap(ScaleChange::employerId, Function.identity()));
    }

    private static ScaleChange change(ResultSet row, Map<UUID, int[]> differences) throws SQLException {
        UUID employer = row.getObject("employer_id", UUID.class);
        int[] difference = differences.get(employer);
        BusinessScale before = null;
        BusinessScale after = null;
        for (BusinessScale scale : BusinessScale.values()) {
            int count = row.getInt(scale.name().toLowerCase(Locale.ROOT));
            before = count > difference[scale.ordinal()] ? scale : before;
            after = count > 0 ? scale : after;
        }
        return new ScaleChange(employer, before, after);
    }

    private static Integer[] of(Collection<int[]> counts, BusinessScale scale) {
        return counts.stream().map(count -> count[scale.ordinal()]).toArray(Integer[]::new);
    }
}
