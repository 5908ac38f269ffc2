package id.patuh.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.patuh.kit.relay.FeedSender.Cursor;

class FeedSenderTest {
    /** As the database returns them when another relay moved shard 0 between the sorting and the locking of the rows. */
    @Test
    void readingBeginsAtTheHindmostShardWhereverItStands() {
        List<Cursor> locked = List.of(new Cursor(0, 56_167), new Cursor(1, 56_150), new Cursor(7, 56_150));
        assertThat(FeedSender.hindmost(locked)).isEqualTo(56_150);
    }
}
