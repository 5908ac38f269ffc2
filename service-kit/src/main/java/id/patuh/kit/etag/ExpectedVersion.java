package id.patuh.kit.etag;

import java.util.Set;
import java.util.stream.LongStream;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * The versions of a resource that a caller is ready to act on ({@code If-Match}), as a value that needs no request. Check it inside the
 * transaction that writes, against the version read there.
 *
 * @param tags entity tags as they are sent, with quotes, or {@code *} for any version; empty when the caller named none
 */
public record ExpectedVersion(Set<String> tags) {
    private static final String ETAG = "ETag";
    private static final String ANY = "*";

    public ExpectedVersion {
        tags = Set.copyOf(tags);
    }

    /** For jobs and events, which act on whatever version they find. */
    public static ExpectedVersion any() {
        return new ExpectedVersion(Set.of(ANY));
    }

    /** The opaque tag of a version, without quotes. */
    public static String tag(long version) {
        return "v" + version;
    }

    /**
     * Lets a write through only if the caller named the current version.
     *
     * @throws Problem IF_MATCH_REQUIRED when it named none, ETAG_STALE (with the current {@code ETag}) when it named another
     */
    public void require(long current) {
        require(tag(current));
    }

    /** As {@link #require(long)}, for what has no version number but another opaque tag, such as a digest. */
    public void require(String current) {
        if (tags.isEmpty()) {
            throw Problem.of(KitProblem.IF_MATCH_REQUIRED);
        }
        String quoted = quoted(current);
        if (!tags.contains(ANY) && !tags.contains(quoted)) {
            throw Problem.of(KitProblem.ETAG_STALE, quoted).header(ETAG, quoted);
        }
    }

    /** As {@link #require(long)}, but the caller may leave the version out. */
    public void requireIfNamed(long current) {
        if (!tags.isEmpty()) {
            require(current);
        }
    }

    /** As {@link #require(long)}, but an older version passes too, down to the oldest since which nothing changed that a write rests on. */
    public void requireSince(long oldest, long current) {
        if (LongStream.range(oldest, current).noneMatch(version -> tags.contains(quoted(tag(version))))) {
            require(current);
        }
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }
}
