package id.patuh.kit.http.problem;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.http.trace.RequestIdentity;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Language;
import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.Problem;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * Gives a body to what the server itself refuses before any route: an address that is no URI or too long, headers that are too large, a
 * message that is no HTTP, a body with a damaged chunk. Vert.x offers no place for it that the framework leaves free, Netty does: {@link RefusalExtension}.
 */
@ApplicationScoped
class ServerRefusals implements HttpServerOptionsCustomizer {
    private static final String NO_STORE = "no-store";
    private static final String NO_SNIFF = "nosniff";
    private static final int TOO_LARGE = 431;
    private static final Phrase DAMAGED = new Phrase(
            "Transfer-Encoding (potongan isi rusak; kirim ulang)",
            "Transfer-Encoding (a chunk of the body is damaged; send it again)");
    private static final List<Integer> STATUSES = List.of(400, 414, TOO_LARGE);

    private final ProblemWriter writer;

    ServerRefusals(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Is called before the server binds its port. */
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        RefusalExtension.install(this);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        RefusalExtension.install(this);
    }

    /** Whether an answer is a refusal without a body; each of the service's own has one. */
    boolean isBare(HttpResponse answer) {
        return STATUSES.contains(answer.status().code())
                && answer instanceof FullHttpResponse full
                && !full.content().isReadable()
                && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    /** The refusal of a request whose body cannot be read to its end; nothing that follows on its connection can. */
    FullHttpResponse damaged(HttpRequest request) {
        var bare = new DefaultFullHttpResponse(request.protocolVersion(), HttpResponseStatus.BAD_REQUEST);
        bare.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return answer(bare, Problem.of(KitProblem.PARAMETER_INVALID, DAMAGED), request);
    }

    /**
     * The same refusal as a problem.
     *
     * @param request what could be read of the request, null for nothing
     */
    FullHttpResponse problem(HttpResponse bare, HttpRequest request) {
        return answer(bare, FailureProblems.status(bare.status().code(), false), request);
    }

    private FullHttpResponse answer(HttpResponse bare, Problem problem, HttpRequest request) {
        boolean read = request != null && request.decoderResult().isSuccess();
        Language language =
                Language.of(read ? String.join(",", request.headers().getAll(HttpHeaderNames.ACCEPT_LANGUAGE)) : null);
        String id = RequestIdentity.usable(read ? request.headers().get(RequestIdentity.HEADER) : null);
        byte[] body = writer.json(problem, language, null, id);
        var answer = new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(), Unpooled.wrappedBuffer(body));
        answer.headers()
                .set(bare.headers())
                .set(HttpHeaderNames.CONTENT_TYPE, ProblemWriter.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONTENT_LANGUAGE, language.tag())
                .set(HttpHeaderNames.CACHE_CONTROL, NO_STORE)
                .set("X-Content-Type-Options", NO_SNIFF)
                .set(RequestIdentity.HEADER, id);
        return answer;
    }
}
