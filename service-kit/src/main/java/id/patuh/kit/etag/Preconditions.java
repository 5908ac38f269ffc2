package id.patuh.kit.etag;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.problem.Problem;

/**
 * Conditional requests (RFC 9110 section 13): no write on a version the caller has not seen, no body the caller already has.
 *
 * <p>Check {@code If-Match} inside the transaction that writes, against the version read there.
 */
@RequestScoped
public class Preconditions {

    private static final String ANY = "*";
    private static final int DIGEST_BYTES = 16;
    private static final String[] NONE = {};

    private final HttpHeaders headers;

    Preconditions(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The strong entity tag of a version. */
    public static EntityTag tag(long version) {
        return tag(ExpectedVersion.tag(version));
    }

    /** The strong entity tag of a state that has no version number, such as a digest. */
    public static EntityTag tag(String opaque) {
        return new EntityTag(opaque);
    }

    /** The strong entity tag of an answer without a version: a digest of it, the same on every instance. */
    public static EntityTag tagOf(Object answer) {
        return tag(digestOf(answer));
    }

    /** The value of {@link #tagOf}, for those who build a tag of more than one part. */
    public static String digestOf(Object answer) {
        try {
            byte[] json = EventJson.mapper().writeValueAsBytes(answer);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Lets a write through only if the caller names the current version.
     *
     * @throws Problem IF_MATCH_REQUIRED without the header, ETAG_STALE (with the current {@code ETag}) for another version
     */
    public void requireIfMatch(long currentVersion) {
        requireIfMatch(tag(currentVersion));
    }

    /** As {@link #requireIfMatch(long)}, for a resource without a version number. */
    public void requireIfMatch(EntityTag current) {
        expected().require(current.getValue());
    }

    /** What {@code If-Match} names, for a use case to check inside its transaction. */
    public ExpectedVersion expected() {
        return new ExpectedVersion(Set.copyOf(List.of(tags(HttpHeaders.IF_MATCH))));
    }

    /** 200 with {@code ETag} and the entity, or 304 without it when {@code If-None-Match} names this version. */
    public Response.ResponseBuilder respond(long version, Supplier<Object> entity) {
        return respond(tag(version), entity);
    }

    /** As {@link #respond(long, Supplier)}, for a resource without a version number. */
    public Response.ResponseBuilder respond(EntityTag current, Supplier<Object> entity) {
        return held().respond(current, entity);
    }

    /** The versions that the caller has, for a response that is made after the request has gone. */
    public Held held() {
        return new Held(tags(HttpHeaders.IF_NONE_MATCH));
    }

    /** The entity tags of {@code If-None-Match}. */
    public static final class Held {
        private final String[] tags;

        private Held(String... tags) {
            this.tags = tags;
        }

        /** As {@link Preconditions#respond(EntityTag, Supplier)}. */
        public Response.ResponseBuilder respond(EntityTag current, Supplier<Object> entity) {
            String expected = quoted(current);
            boolean known = Arrays.stream(tags)
                    .anyMatch(tag -> tag.equals(ANY) || tag.equals(expected) || tag.equals("W/" + expected));
            return known
                    ? Response.notModified(current)
                    : Response.ok(entity.get()).tag(current);
        }
    }

    private String[] tags(String header) {
        List<String> given = headers.getRequestHeader(header);
        return given == null || given.isEmpty()
                ? NONE
                : given.stream()
                        .flatMap(value -> Stream.of(value.split(",")))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toArray(String[]::new);
    }

    private static String quoted(EntityTag tag) {
        return '"' + tag.getValue() + '"';
    }
}
