package id.patuh.devstack.testing;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Puts a path of the test's own between the application and its database, on which the database can be made silent. A test that names
 * it with {@code restrictToAnnotatedClass} has a field {@code AtomicReference<String>}, which says how the path is: {@link #OPEN},
 * {@link #FROZEN} or {@link #FAILED_OVER}. The application has production's patience.
 */
public final class SilentDatabase implements QuarkusTestResourceLifecycleManager {
    /** As {@link NetworkPath.State#OPEN}. */
    public static final String OPEN = "OPEN";

    /** As {@link NetworkPath.State#FROZEN}. */
    public static final String FROZEN = "FROZEN";

    /** As {@link NetworkPath.State#FAILED_OVER}. */
    public static final String FAILED_OVER = "FAILED_OVER";

    private final AtomicReference<String> state = new AtomicReference<>(OPEN);
    private NetworkPath path;

    @Override
    public Map<String, String> start() {
        String url = new PatuhTestResource().start().get("quarkus.datasource.jdbc.url");
        URI address = URI.create(url.substring("jdbc:".length()));
        path = new NetworkPath(address.getHost(), address.getPort(), () -> NetworkPath.State.valueOf(state.get()));
        String through = url.replace(address.getHost() + ":" + address.getPort(), path.address());
        return Map.of(
                "quarkus.datasource.jdbc.url",
                through,
                "patuh.http.patience",
                "PT4S",
                "quarkus.datasource.jdbc.acquisition-timeout",
                "1500ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(state, new TestInjector.MatchesType(AtomicReference.class));
    }

    @Override
    public int order() {
        // After PatuhTestResource, whose address of the database it replaces.
        return 10;
    }

    @Override
    public void stop() {
        state.set(OPEN);
        path.close();
    }
}
