package id.patuh.sanctions.work;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** What an officer has, as far as it is taken over by another one. */
@ApplicationScoped
public class Portfolio {
    private static final String ITEMS = """
            from work_item
            where owner = ? and assignee = ? and province = any(?::text[])
            """;

    private final Database database;

    Portfolio(Database database) {
        this.database = database;
    }

    /** How many items an officer has. */
    public long count(Holder holder) {
        return database.first("select count(*) as items " + ITEMS, row -> row.getLong("items"), parameters(holder))
                .orElseThrow();
    }

    /** Items of an officer in the order of their cases, after one of them. */
    public List<WorkStore.Item> after(Holder holder, UUID itemId, int limit) {
        return database.query(
                "select case_id, request_id " + ITEMS + " and item_id > ? order by item_id limit ?",
                row -> new WorkStore.Item(
                        row.getObject("case_id", UUID.class), row.getObject("request_id", UUID.class)),
                holder.owner(),
                holder.officer(),
                holder.provinces().toArray(String[]::new),
                itemId,
                limit);
    }

    private static Object[] parameters(Holder holder) {
        return new Object[] {
            holder.owner(), holder.officer(), holder.provinces().toArray(String[]::new)
        };
    }

    /**
     * An officer of an agency or unit.
     *
     * @param provinces codes of the provinces that count
     */
    public record Holder(String owner, String officer, Set<String> provinces) {}
}
