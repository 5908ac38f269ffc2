package id.patuh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import jakarta.enterprise.inject.spi.CDI;

import id.patuh.kit.db.Database;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;

/** After each class of tests, whatever it did: what is kept of each employer for readers is its state, computed anew. */
public class KeptDocumentsCheck implements QuarkusTestAfterAllCallback {
    private static final String DIFFERENT = """
            select coalesce(s.id, d.id)::text as id
            from employer_state s full join employer_document d on d.id = s.id
            where d.version is distinct from s.version or d.region_code is distinct from s.region_code
               or d.data::text is distinct from s.data::text
            order by 1 limit 3
            """;

    private static final String KEEP = """
            insert into employer_document (id, version, region_code, data)
            select id, version, region_code, data from employer_state where id = any (?)
            on conflict (id) do update set version = excluded.version, region_code = excluded.region_code, data = excluded.data
            """;

    /** For a test that wrote employers past the service. */
    public static void keep(Database database, UUID... employers) {
        database.update(KEEP, (Object) employers);
    }

    @Override
    public void afterAll(QuarkusTestContext context) {
        Database database = CDI.current().select(Database.class).get();
        assertThat(database.query(DIFFERENT, row -> row.getString("id")))
                .as("employers whose kept document is not their state")
                .isEmpty();
    }
}
