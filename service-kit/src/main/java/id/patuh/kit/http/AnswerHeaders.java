package id.patuh.kit.http;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Headers of every answer: what a browser or a cache in between must not do with it, unless the answer itself says otherwise, that it
 * may come compressed, and a {@code Location} that is a path, whatever the request named as its {@code Host}.
 */
@ApplicationScoped
class AnswerHeaders {
    private static final String API = "/v1/";
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence TRANSPORT_SECURITY = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence ONE_YEAR = HttpHeaders.createOptimized("max-age=31536000");
    private static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOT_IN_A_FRAME = HttpHeaders.createOptimized("frame-ancestors 'none'");
    private static final CharSequence DATA_ONLY =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence ASK_AGAIN = HttpHeaders.createOptimized("private, no-cache");
    private static final CharSequence DO_NOT_KEEP = HttpHeaders.createOptimized("no-store");
    private static final Pattern AUTHORITY = Pattern.compile("^https?://[^/]*");
    private static final String JSON = "application/json";
    private static final String UTF_8 = ";charset=UTF-8";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final Set<String> compressed;

    AnswerHeaders(@ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> compressed) {
        this.compressed = Set.copyOf(compressed);
    }

    void register(@Observes Filters filters) {
        filters.register(this::follow, FilterPriorities.ANSWER_HEADERS);
    }

    private void follow(RoutingContext routing) {
        routing.addHeadersEndHandler(end -> complete(routing));
        routing.next();
    }

    private void complete(RoutingContext routing) {
        MultiMap headers = routing.response().headers();
        boolean data =
                routing.request().path() != null && routing.request().path().startsWith(API);
        add(headers, CONTENT_TYPE_OPTIONS, NO_SNIFF);
        add(headers, REFERRER_POLICY, NO_REFERRER);
        add(headers, TRANSPORT_SECURITY, ONE_YEAR);
        add(headers, CONTENT_SECURITY_POLICY, data ? DATA_ONLY : NOT_IN_A_FRAME);
        if (data) {
            add(headers, HttpHeaders.CACHE_CONTROL, cache(routing));
        }
        if (routing.request().method() == HttpMethod.HEAD) {
            addCharset(headers);
        }
        if (routing.response().getStatusCode() == NOT_MODIFIED || compressed.contains(mediaType(headers))) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, AUTHORITY.matcher(location).replaceFirst(""));
        }
    }

    /** What has an ETag may be kept by the caller alone, and is asked about before it's used again. */
    private static CharSequence cache(RoutingContext routing) {
        int status = routing.response().getStatusCode();
        boolean read = routing.request().method() == HttpMethod.GET
                || routing.request().method() == HttpMethod.HEAD;
        boolean tagged = routing.response().headers().contains(HttpHeaders.ETAG);
        return read && tagged && (status == OK || status == NOT_MODIFIED) ? ASK_AGAIN : DO_NOT_KEEP;
    }

    /** The framework names it with the body only, which HEAD does not send. */
    private static void addCharset(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && (type.startsWith("text/") || type.equals(JSON)) && type.indexOf(';') < 0) {
            headers.set(HttpHeaders.CONTENT_TYPE, type + UTF_8);
        }
    }

    private static String mediaType(MultiMap headers) {
        String type = headers.contains(HttpHeaders.CONTENT_TYPE) ? headers.get(HttpHeaders.CONTENT_TYPE) : "";
        return type.indexOf(';') < 0 ? type : type.substring(0, type.indexOf(';'));
    }

    private static void add(MultiMap headers, CharSequence name, CharSequence value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
