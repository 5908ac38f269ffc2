package id.patuh.kit.http;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Runs on a worker thread what waits for the database, for a resource method that answers without a thread of its own. Log lines and
 * traces stay those of the request; request-scoped beans are not available there, so read what you need from them before.
 */
public final class RequestWorker {
    private final Context context;

    private RequestWorker(Context context) {
        this.context = context;
    }

    /** The worker of the current request; to be called on the thread that the resource method was called on. */
    public static RequestWorker current() {
        return new RequestWorker(Vertx.currentContext());
    }

    /**
     * Runs something.
     *
     * @param work may wait, and may open a transaction
     */
    public <T> CompletionStage<T> run(Callable<T> work) {
        return context.executeBlocking(work, false).toCompletionStage();
    }
}
