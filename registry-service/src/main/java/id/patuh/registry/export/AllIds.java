package id.patuh.registry.export;

import java.util.List;
import java.util.UUID;

import id.patuh.kit.db.Database;

/** The ids of all employers or records in their order, each batch a short read of its own: nothing is held while a slow client takes its time. */
final class AllIds implements IdBatches {
    private final Database database;
    private final String sql;
    private final int size;
    private UUID last = new UUID(0, 0);

    AllIds(Database database, Export.Content content, int size) {
        this.database = database;
        this.sql = "select id from " + content.table() + " where id > ? order by id limit ?";
        this.size = size;
    }

    @Override
    public UUID[] next() {
        List<UUID> ids = database.query(sql, row -> row.getObject("id", UUID.class), last, size);
        if (!ids.isEmpty()) {
            last = ids.getLast();
        }
        return ids.toArray(UUID[]::new);
    }
}
