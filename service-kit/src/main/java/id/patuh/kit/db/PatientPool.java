package id.patuh.kit.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Gives each borrowed connection the {@link Patience} of its borrower, and ends those that hold up a stop. Migrations, which run before
 * the start, may take as long as they need.
 */
@Singleton
class PatientPool implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(PatientPool.class);
    private static final Executor DIRECT = Runnable::run;
    private static final Duration GRACE = Duration.ofSeconds(8);
    // A request that got its connection at the last moment may still have an answer in time.
    private static final Duration LEAST = Duration.ofMillis(500);

    private final Set<Connection> borrowed = ConcurrentHashMap.newKeySet();
    private volatile boolean started;

    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        started = true;
    }

    /** Steps under way may end; after that, one that waits for a silent database would wait beyond the time that a stop has. */
    void onStop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stop) {
        endAfter(GRACE);
    }

    void endAfter(Duration grace) {
        Thread.ofPlatform().daemon().name("patuh-connection-end").start(() -> {
            try {
                Thread.sleep(grace);
            } catch (InterruptedException earlier) {
                Thread.currentThread().interrupt();
            }
            borrowed.forEach(PatientPool::end);
        });
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        borrowed.add(connection);
        Duration patience = Patience.left();
        long millis = Math.max(LEAST.toMillis(), patience.toMillis());
        try {
            connection.setNetworkTimeout(DIRECT, started ? Math.toIntExact(millis) : 0);
        } catch (SQLException broken) {
            LOG.debugf(broken, "The connection is found broken when it is used");
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        borrowed.remove(connection);
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        borrowed.remove(connection);
    }

    private static void end(Connection connection) {
        try {
            LOG.warn("A database connection is ended: its work did not end within the grace of the stop");
            connection.abort(DIRECT);
        } catch (SQLException ended) {
            LOG.debugf(ended, "The connection had ended");
        }
    }
}
