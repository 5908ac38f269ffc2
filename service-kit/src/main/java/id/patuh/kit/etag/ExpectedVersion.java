package id.patuh.kit.etag;

import java.util.List;
import java.util.stream.Stream;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * The version that a caller has seen ({@code If-Match}), as a value that needs no request. Check it inside the transaction that writes,
 * against the version read there.
 */
public final class ExpectedVersion {
    private static final String ETAG = "ETag";
    private static final String ANY = "*";

    private final List<String> headers;

    ExpectedVersion(List<String> headers) {
        this.headers = List.copyOf(headers);
    }

    /** For jobs and events: whatever version is current. */
    public static ExpectedVersion any() {
        return new ExpectedVersion(List.of(ANY));
    }

    /** The opaque tag of a version, without quotes. */
    public static String tag(long version) {
        return "v" + version;
    }

    /**
     * Lets a write through only if the caller has seen the current version.
     *
     * @throws Problem IF_MATCH_REQUIRED when the caller names none, ETAG_STALE (with the current {@code ETag}) when it names another
     */
    public void require(long current) {
        require(tag(current));
    }

    /** As {@link #require(long)}, for what has no version number, such as a digest. */
    public void require(String current) {
        List<String> tags = headers.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        if (tags.isEmpty()) {
            throw Problem.of(KitProblem.IF_MATCH_REQUIRED);
        }
        String quoted = '"' + current + '"';
        if (!tags.contains(ANY) && !tags.contains(quoted)) {
            throw Problem.of(KitProblem.ETAG_STALE, quoted).header(ETAG, quoted);
        }
    }

    /** As {@link #require(long)}, but a caller may leave the version out. */
    public void requireIfNamed(long current) {
        if (!headers.isEmpty()) {
            require(current);
        }
    }
}
