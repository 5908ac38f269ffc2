package id.patuh.kit.http;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/** Which paths go away and when, by path template: {@code patuh.deprecations."/v1/x".deprecated-at=...}. */
@ConfigMapping(prefix = "patuh.deprecations")
public interface DeprecationConfig {

    /** Path template, such as {@code /v1/employers/{id}}, and what its callers are told. */
    @WithParentName
    Map<String, Notice> byPath();

    /** What callers of a deprecated path are told. */
    interface Notice {

        /** Since when it should not be used any more (RFC 9745). */
        Instant deprecatedAt();

        /** From when it does not answer any more (RFC 8594); at least 180 days after the deprecation. */
        Optional<Instant> sunsetAt();

        /** A page for people about the change. */
        Optional<URI> link();

        /** The path to use instead. */
        Optional<URI> successor();
    }
}
