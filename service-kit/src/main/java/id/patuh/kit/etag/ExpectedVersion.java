package id.patuh.kit.etag;

import java.util.Set;
import java.util.stream.LongStream;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * The versions of a thing on which a caller is ready to act.
 *
 * @param tags entity tags with their quotes, {@code *} for any version; empty if the caller named none
 */
public record ExpectedVersion(Set<String> tags) {

    private static final String ANY = "*";

    /** For a caller that is no person and acts on whatever it finds, such as a job. */
    public static ExpectedVersion any() {
        return new ExpectedVersion(Set.of(ANY));
    }

    /**
     * Lets a write through only if the caller named the current version.
     *
     * @throws Problem IF_MATCH_REQUIRED if the caller named none, ETAG_STALE (with the current {@code ETag}) for another version
     */
    public void require(long current) {
        require(tag(current));
    }

    /**
     * Lets a write through if the caller named the current version, or an older one since which nothing changed that a write could
     * rest on.
     *
     * @throws Problem as {@link #require(long)}
     */
    public void requireSince(long oldest, long current) {
        if (LongStream.range(oldest, current).noneMatch(version -> tags.contains(tag(version)))) {
            require(current);
        }
    }

    void require(String current) {
        if (tags.isEmpty()) {
            throw Problem.of(KitProblem.IF_MATCH_REQUIRED);
        }
        if (!tags.contains(ANY) && !tags.contains(current)) {
            throw Problem.of(KitProblem.ETAG_STALE, current).header("ETag", current);
        }
    }

    private static String tag(long version) {
        return "\"v" + version + '"';
    }
}
