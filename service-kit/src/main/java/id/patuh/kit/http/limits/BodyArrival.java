package id.patuh.kit.http.limits;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import id.patuh.kit.http.FilterPriorities;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * Waits for the body of a request on the event loop, after the caller was let in and before a worker thread is taken: a caller who sends
 * slowly, or nothing, holds up nobody. An ordinary body is there as a whole when the resource is called; of a streamed one the first
 * bytes are.
 */
@ApplicationScoped
class BodyArrival {
    private static final String CONTINUE = "100-continue";

    private final BodyLimits limits;
    private final BodyLimitConfig config;
    private final Vertx vertx;

    BodyArrival(BodyLimits limits, BodyLimitConfig config, Vertx vertx) {
        this.limits = limits;
        this.config = config;
        this.vertx = vertx;
    }

    @ServerRequestFilter(nonBlocking = true, priority = FilterPriorities.BODY_ARRIVAL)
    public Uni<Void> arrive(ContainerRequestContext context, ResourceInfo resource, HttpServerRequest request) {
        if (resource.getResourceMethod() == null || !hasBody(request)) {
            return Uni.createFrom().nullItem();
        }
        long limit = limits.of(resource);
        String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Long.parseLong(announced) > limit) {
            throw LimitedInputStream.tooLarge(limit);
        }
        if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        return limits.streamed(resource)
                ? Uni.createFrom().emitter(emitter -> begin(request, context, emitter))
                : Uni.createFrom()
                        .emitter(emitter ->
                                whole(request, new Allowance(limit, limits.time(resource)), context, emitter));
    }

    private static boolean hasBody(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            return !request.isEnded();
        }
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                        && !"0".equals(request.getHeader(HttpHeaders.CONTENT_LENGTH));
    }

    /** What a body that is not streamed may have: bytes, and time to arrive. */
    private record Allowance(long bytes, Duration time) {}

    private void whole(
            HttpServerRequest request,
            Allowance allowance,
            ContainerRequestContext context,
            UniEmitter<? super Void> arrived) {
        Buffer all = Buffer.buffer();
        long timer = within(allowance.time(), request, arrived);
        listen(request, timer, arrived, chunk -> {
            if (all.length() + chunk.length() > allowance.bytes()) {
                // The rest is read and forgotten, so that the client sees the answer; the timer ends a rest without
                // end.
                request.handler(rest -> {});
                request.endHandler(end -> vertx.cancelTimer(timer));
                arrived.fail(LimitedInputStream.tooLarge(allowance.bytes()));
            } else {
                all.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            context.setEntityStream(new ByteArrayInputStream(all.getBytes()));
            arrived.complete(null);
        });
        request.resume();
    }

    private void begin(HttpServerRequest request, ContainerRequestContext context, UniEmitter<? super Void> arrived) {
        long timer = within(config.streamIdle(), request, arrived);
        request.pause();
        listen(request, timer, arrived, first -> {
            vertx.cancelTimer(timer);
            InputStream rest = context.getEntityStream();
            context.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(first.getBytes()), rest));
            arrived.complete(null);
        });
        request.endHandler(empty -> {
            vertx.cancelTimer(timer);
            context.setEntityStream(InputStream.nullInputStream());
            arrived.complete(null);
        });
        request.fetch(1);
    }

    private void listen(
            HttpServerRequest request, long timer, UniEmitter<? super Void> arrived, Consumer<Buffer> chunks) {
        request.handler(chunks::accept);
        request.exceptionHandler(gone -> {
            vertx.cancelTimer(timer);
            arrived.fail(gone);
        });
    }

    private long within(Duration time, HttpServerRequest request, UniEmitter<? super Void> arrived) {
        return vertx.setTimer(time.toMillis(), late -> {
            if (request.response().ended()) {
                // Answered as too large, and still sending.
                request.connection().close();
            }
            arrived.fail(Problem.of(KitProblem.BODY_TOO_SLOW, time.toSeconds()));
        });
    }
}
