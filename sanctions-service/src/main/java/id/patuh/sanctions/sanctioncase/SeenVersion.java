package id.patuh.sanctions.sanctioncase;

import java.util.stream.LongStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;

import id.patuh.kit.etag.Preconditions;

/**
 * The version of a case that the caller saw. A clock that fires between reading and acting adds to the history and gives the case a new
 * version, but nothing an action could rest on: it must not cost the caller another reading.
 */
@RequestScoped
class SeenVersion {
    private final Preconditions preconditions;
    private final HttpHeaders headers;

    SeenVersion(Preconditions preconditions, HttpHeaders headers) {
        this.preconditions = preconditions;
        this.headers = headers;
    }

    /**
     * Lets an action through only if the caller names the current version, or one since which only clocks fired.
     *
     * @param sanctionCase the case, locked
     * @throws id.patuh.kit.problem.Problem IF_MATCH_REQUIRED or ETAG_STALE
     */
    void requireSeen(SanctionCase sanctionCase) {
        String named = headers.getHeaderString(HttpHeaders.IF_MATCH);
        boolean onlyClocksSince = LongStream.range(sanctionCase.actedVersion(), sanctionCase.version())
                .mapToObj(Preconditions::tag)
                .map(SeenVersion::quoted)
                .anyMatch(tag -> tag.equals(named));
        if (!onlyClocksSince) {
            preconditions.requireIfMatch(sanctionCase.version());
        }
    }

    private static String quoted(EntityTag tag) {
        return '"' + tag.getValue() + '"';
    }
}
