package id.patuh.kit.db;

import java.time.Duration;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Transactions of threads that serve no request. */
@ApplicationScoped
public class Transactions {
    /**
     * Runs work in a transaction and a request context of its own; an exception rolls it back.
     *
     * @param timeout after which the transaction is rolled back
     */
    @ActivateRequestContext
    public <T> T inNew(Duration timeout, Supplier<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(timeout.toSeconds()))
                .call(work::get);
    }
}
