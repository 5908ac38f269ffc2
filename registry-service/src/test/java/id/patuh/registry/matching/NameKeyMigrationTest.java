package id.patuh.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.UUID;

import jakarta.inject.Inject;

import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Keys of names that were made by older rules are made anew; the others stay. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class NameKeyMigrationTest {
    @Inject
    Database database;

    @Test
    void keysOfOlderRulesAreMadeAnew() {
        UUID id = UUID.fromString(Api.registered(Rows.wlkp().with("name", "P.T. Lama Ind.")));
        assertThat(key(id)).isEqualTo("lama industri");
        database.update("update employer set name_key = 'p t lama ind' where id = ?", id);
        database.with(connection -> {
            new NameKeyMigration().migrate(context(connection));
            return true;
        });
        assertThat(key(id)).isEqualTo("lama industri");
    }

    private String key(UUID id) {
        return database.first("select name_key from employer where id = ?", row -> row.getString(1), id)
                .orElseThrow();
    }

    private static Context context(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                throw new UnsupportedOperationException("The migration needs none");
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }
}
