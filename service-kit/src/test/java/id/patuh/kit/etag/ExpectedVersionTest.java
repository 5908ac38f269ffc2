package id.patuh.kit.etag;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;

import org.junit.jupiter.api.Test;

class ExpectedVersionTest {
    private static final ExpectedVersion SEEN_3 = new ExpectedVersion(Set.of("\"v3\""));

    @Test
    void onlyTheCurrentVersionLetsAWriteThrough() {
        assertThatCode(() -> SEEN_3.require(3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SEEN_3.require(4)).hasMessageContaining("ETAG_STALE");
        assertThatThrownBy(() -> new ExpectedVersion(Set.of()).require(3)).hasMessageContaining("IF_MATCH_REQUIRED");
        assertThatCode(() -> ExpectedVersion.any().require(4)).doesNotThrowAnyException();
    }

    @Test
    void anOlderVersionDoesWhereNothingChangedSinceThatMatters() {
        assertThatCode(() -> SEEN_3.requireSince(3, 5)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SEEN_3.requireSince(4, 5)).hasMessageContaining("ETAG_STALE");
        assertThatThrownBy(() -> SEEN_3.requireSince(1, 2)).hasMessageContaining("ETAG_STALE");
    }
}
