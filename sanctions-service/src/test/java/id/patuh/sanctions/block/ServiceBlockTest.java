package id.patuh.sanctions.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

/**
 * When a block is in force.
 *
 * <p>Source: UU 30/2014 art. 60; PP 86/2013 art. 9
 */
class ServiceBlockTest {
    private static final Instant FROM = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant END = Instant.parse("2026-06-01T03:00:00Z");

    @Test
    void aDecisionThatWasNotReceivedWithholdsNothing() {
        assertThat(new ServiceBlock(null, null, null, List.of()).inForceAt(FROM))
                .isFalse();
    }

    @Test
    void aBlockIsInForceFromTheMomentOfReceipt() {
        ServiceBlock block = new ServiceBlock(FROM, null, null, List.of());
        assertThat(block.inForceAt(FROM.minusNanos(1))).isFalse();
        assertThat(block.inForceAt(FROM)).isTrue();
        assertThat(block.inForceAt(END)).isTrue();
    }

    @Test
    void aRevokedBlockWasInForceUntilItsEnd() {
        ServiceBlock block = new ServiceBlock(FROM, END, BlockEnd.REVOKED, List.of());
        assertThat(block.inForceAt(END.minusNanos(1))).isTrue();
        assertThat(block.inForceAt(END)).isFalse();
    }

    @Test
    void aWithdrawnBlockWasInForceUntilItsEnd() {
        ServiceBlock block = new ServiceBlock(FROM, END, BlockEnd.WITHDRAWN, List.of());
        assertThat(block.inForceAt(FROM)).isTrue();
        assertThat(block.inForceAt(END)).isFalse();
    }

    @Test
    void anAnnulledBlockWasNeverInForce() {
        ServiceBlock block = new ServiceBlock(FROM, END, BlockEnd.ANNULLED, List.of());
        assertThat(block.inForceAt(FROM)).isFalse();
        assertThat(block.inForceAt(END.minusNanos(1))).isFalse();
    }

    @Test
    void aSuspendedBlockIsNotInForceBetweenItsTwoMoments() {
        Instant pause = Instant.parse("2026-04-01T00:00:00Z");
        Instant resume = Instant.parse("2026-04-10T00:00:00Z");
        ServiceBlock block =
                new ServiceBlock(FROM, null, null, List.of(new Suspension(pause, resume), new Suspension(END, null)));
        assertThat(block.inForceAt(pause.minusNanos(1))).isTrue();
        assertThat(block.inForceAt(pause)).isFalse();
        assertThat(block.inForceAt(resume.minusNanos(1))).isFalse();
        assertThat(block.inForceAt(resume)).isTrue();
        assertThat(block.inForceAt(END.plusSeconds(1))).isFalse();
    }

    @Test
    void aDecisionReceivedAfterItsRevocationNeverWithheldAnything() {
        ServiceBlock block = new ServiceBlock(END, FROM, BlockEnd.REVOKED, List.of());
        assertThat(block.inForceAt(END)).isFalse();
    }
}
