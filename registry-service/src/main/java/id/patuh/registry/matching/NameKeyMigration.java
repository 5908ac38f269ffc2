package id.patuh.registry.matching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import id.patuh.registry.fact.NameKey;

/** Makes the keys of names anew, after their rules were extended; employers whose key stays are not written. */
public class NameKeyMigration implements JavaMigration {
    private static final int CHUNK = 20_000;
    private static final String READ =
            "select id, name, name_key from employer where id > ? order by id limit " + CHUNK;
    private static final String WRITE = "update employer set name_key = ? where id = ?";

    @Override
    public void migrate(Context context) throws SQLException {
        UUID last = new UUID(0, 0);
        while (last != null) {
            last = chunk(context.getConnection(), last);
        }
    }

    private static UUID chunk(Connection connection, UUID after) throws SQLException {
        UUID last = null;
        int seen = 0;
        try (PreparedStatement read = connection.prepareStatement(READ);
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            read.setObject(1, after);
            boolean changed = false;
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    seen++;
                    last = row.getObject("id", UUID.class);
                    String key = NameKey.of(row.getString("name"));
                    if (!key.equals(row.getString("name_key"))) {
                        changed = true;
                        write.setString(1, key);
                        write.setObject(2, last);
                        write.addBatch();
                    }
                }
            }
            if (changed) {
                write.executeBatch();
            }
        }
        return seen < CHUNK ? null : last;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1.8.1");
    }

    @Override
    public String getDescription() {
        return "Keys of names";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
