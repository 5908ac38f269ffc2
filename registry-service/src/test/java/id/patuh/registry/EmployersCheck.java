package id.patuh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.inject.spi.CDI;

import id.patuh.kit.db.Database;
import id.patuh.registry.employer.EmployerDocument;
import id.patuh.registry.employer.EmployerRefresh;
import id.patuh.registry.employer.EmployerStore;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;

/** After each class: computed anew, no employer is another than it was published to be. */
public final class EmployersCheck implements QuarkusTestAfterAllCallback {
    @Override
    public void afterAll(QuarkusTestContext context) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        Map<UUID, EmployerDocument> different;
        try {
            QuarkusTransaction.begin();
            different = anew();
        } finally {
            QuarkusTransaction.rollback();
            request.terminate();
        }
        assertThat(different.values()).as("employers that are not as published").isEmpty();
    }

    private static Map<UUID, EmployerDocument> anew() {
        Database database = CDI.current().select(Database.class).get();
        List<UUID> all = database.query("select id from employer", row -> row.getObject("id", UUID.class));
        var locked = CDI.current().select(EmployerStore.class).get().lock(all);
        return CDI.current()
                .select(EmployerRefresh.class)
                .get()
                .refresh(new EmployerRefresh.Change(locked, Set.of(), Set.of(), Set.of(), Instant.now()));
    }
}
