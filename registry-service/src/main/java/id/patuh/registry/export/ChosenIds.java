package id.patuh.registry.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.db.DatabaseException;

/**
 * The ids of the employers of a region, or of those that changed. The database chooses them at once and keeps them for the session, without
 * an open transaction and however many they are, so an employer that moves or changes meanwhile still comes once.
 */
final class ChosenIds implements IdBatches, AutoCloseable {
    private static final String CHANGED =
            " and e.id in (select aggregate_id from feed where topic = ? and position > ? and position <= ?)";

    private final Connection connection;
    private final int size;

    private ChosenIds(Connection connection, int size) {
        this.connection = connection;
        this.size = size;
    }

    /** Chooses the ids of an export; the connection is in use until it is closed. */
    static ChosenIds of(Export export, Connection connection, int size) throws SQLException {
        StringBuilder where = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        export.regions().conditions("e.region_code", where, parameters);
        if (export.after() != null) {
            where.append(CHANGED);
            parameters.addAll(List.of(Topics.EMPLOYERS, export.after(), export.changeNumber()));
        }
        String sql = "declare export_ids cursor with hold for select e.id from employer e where true%s order by e.id";
        try (PreparedStatement declare = connection.prepareStatement(sql.formatted(where))) {
            for (int i = 0; i < parameters.size(); i++) {
                declare.setObject(i + 1, parameters.get(i));
            }
            declare.execute();
        }
        return new ChosenIds(connection, size);
    }

    @Override
    public UUID[] next() {
        try (Statement fetch = connection.createStatement();
                ResultSet rows = fetch.executeQuery("fetch forward " + size + " from export_ids")) {
            List<UUID> ids = new ArrayList<>(size);
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids.toArray(UUID[]::new);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (Statement close = connection.createStatement()) {
            close.execute("close export_ids");
        }
    }
}
