package id.patuh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.inject.spi.CDI;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.db.Database;
import id.patuh.registry.employer.EmployerDocument;
import id.patuh.registry.employer.EmployerStore;
import id.patuh.registry.employer.refresh.EmployerRefresh;
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
        List<String> different;
        try {
            QuarkusTransaction.begin();
            different = anew();
        } finally {
            QuarkusTransaction.rollback();
            request.terminate();
        }
        assertThat(different).as("employers that are not as published").isEmpty();
    }

    private static List<String> anew() {
        Database database = CDI.current().select(Database.class).get();
        List<UUID> all = database.query("select id from employer", row -> row.getObject("id", UUID.class));
        var locked = CDI.current().select(EmployerStore.class).get().lock(all);
        return CDI
                .current()
                .select(EmployerRefresh.class)
                .get()
                .refresh(new EmployerRefresh.Change(locked, Set.of(), Set.of(), Set.of(), Instant.now()))
                .values()
                .stream()
                .map(anew -> difference(locked.get(anew.id()).data(), anew))
                .toList();
    }

    /** The members that differ, short enough to be read. */
    private static String difference(String published, EmployerDocument anew) {
        JsonNode before = json(published);
        JsonNode after = json(anew.json());
        StringBuilder difference = new StringBuilder(anew.id().toString());
        before.properties().stream()
                .filter(member ->
                        !Set.of("version", "changeNumber", "recordedAt").contains(member.getKey()))
                .filter(member -> !member.getValue().equals(after.path(member.getKey())))
                .forEach(member -> difference
                        .append("\n  ")
                        .append(member)
                        .append("\n  anew ")
                        .append(after.path(member.getKey())));
        return difference.toString();
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
