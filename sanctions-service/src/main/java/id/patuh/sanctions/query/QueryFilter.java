package id.patuh.sanctions.query;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The conditions of a list, all of which must hold. */
public final class QueryFilter {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * Adds a condition.
     *
     * @param condition with one {@code ?} for the value
     * @param value null to leave the condition out
     */
    public QueryFilter and(String condition, Object value) {
        if (value != null) {
            values.add(value);
            conditions.add(condition.replace("?", "?" + values.size()));
        }
        return this;
    }

    /** The first rows that match. */
    public <T> List<T> list(PanacheRepositoryBase<T, ?> rows, String order, int limit) {
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return rows.find(where + "order by " + order, values.toArray())
                .range(0, limit - 1)
                .list();
    }
}
