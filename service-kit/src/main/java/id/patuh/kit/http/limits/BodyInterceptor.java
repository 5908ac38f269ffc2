package id.patuh.kit.http.limits;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import id.patuh.kit.http.FilterPriorities;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.MediaTypes;
import id.patuh.kit.problem.Problem;

/**
 * Reads an ordinary body at most up to its limit, before and after gzip decoding, and keeps it for the fingerprint of
 * idempotency. A streamed body is only counted and timed.
 */
@Provider
@Priority(FilterPriorities.BODY)
class BodyInterceptor implements ReaderInterceptor {

    private static final int GZIP_BUFFER = 1 << 13;

    private final BodyLimits limits;
    private final ResourceInfo resource;
    private final RequestBody body;

    BodyInterceptor(BodyLimits limits, ResourceInfo resource, RequestBody body) {
        this.limits = limits;
        this.resource = resource;
        this.body = body;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long limit = limits.of(resource);
        InputStream counted = new LimitedInputStream(context.getInputStream(), limit);
        if (limits.streamed(resource)) {
            context.setInputStream(limits.steady(counted));
        } else {
            byte[] bytes = decoded(counted, context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING), limit);
            body.keep(bytes);
            context.setInputStream(new ByteArrayInputStream(bytes));
        }
        return context.proceed();
    }

    private static byte[] decoded(InputStream counted, String encoding, long limit) throws IOException {
        String coding = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "identity", "" -> counted.readAllBytes();
            case "gzip", "x-gzip" -> gunzip(counted, limit);
            default ->
                throw MediaTypes.unsupported("Content-Encoding: " + coding, List.of("gzip", "identity"))
                        .header("Accept-Encoding", "gzip");
        };
    }

    private static byte[] gunzip(InputStream counted, long limit) throws IOException {
        try {
            return new LimitedInputStream(new GzipMembers(counted, GZIP_BUFFER), limit).readAllBytes();
        } catch (ZipException | EOFException notGzip) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, HttpHeaders.CONTENT_ENCODING);
        }
    }
}
