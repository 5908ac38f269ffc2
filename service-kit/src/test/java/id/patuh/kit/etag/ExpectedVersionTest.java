package id.patuh.kit.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** A write passes only on a version that its caller named. */
class ExpectedVersionTest {
    private final ExpectedVersion second = expected("\"v2\"");

    @Test
    void theCurrentVersionPassesAndAnyOtherIsStale() {
        assertThatNoException().isThrownBy(() -> second.require(2));
        assertThat(refusal(() -> second.require(3)).code()).isEqualTo(KitProblem.ETAG_STALE);
        assertThat(refusal(() -> second.require(3)).headers()).containsEntry("ETag", "\"v3\"");
    }

    @Test
    void oneOfSeveralIsEnough() {
        assertThatNoException().isThrownBy(() -> expected("\"v1\"", "\"v2\"").require(2));
    }

    @Test
    void whatIsNoStrongTagNamesNothing() {
        assertThat(refusal(() -> expected("W/\"v2\"").require(2)).code()).isEqualTo(KitProblem.ETAG_STALE);
        assertThat(refusal(() -> expected("v2").require(2)).code()).isEqualTo(KitProblem.ETAG_STALE);
        assertThat(refusal(() -> expected("\"*\"").require(2)).code()).isEqualTo(KitProblem.ETAG_STALE);
    }

    @Test
    void aVersionMustBeNamedUnlessItMayBeLeftOut() {
        assertThat(refusal(() -> expected().require(2)).code()).isEqualTo(KitProblem.IF_MATCH_REQUIRED);
        assertThatNoException().isThrownBy(() -> expected().requireIfNamed(2));
        assertThat(refusal(() -> second.requireIfNamed(3)).code()).isEqualTo(KitProblem.ETAG_STALE);
    }

    @Test
    void aJobActsOnAnyVersion() {
        assertThatNoException().isThrownBy(() -> ExpectedVersion.any().require(7));
    }

    @Test
    void anOlderVersionPassesAsFarAsNothingChanged() {
        assertThatNoException().isThrownBy(() -> second.requireSince(2, 5));
        assertThat(refusal(() -> second.requireSince(3, 5)).code()).isEqualTo(KitProblem.ETAG_STALE);
    }

    private static ExpectedVersion expected(String... tags) {
        return new ExpectedVersion(Set.of(tags));
    }

    private static Problem refusal(ThrowingCallable write) {
        return assertThatExceptionOfType(Problem.class).isThrownBy(write).actual();
    }
}
