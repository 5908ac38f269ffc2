package id.patuh.kit.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;

class HeadTimerTest {
    private final HeadTimer timer = new HeadTimer();
    private final EmbeddedChannel connection = new EmbeddedChannel(timer);

    HeadTimerTest() {
        connection.freezeTime();
    }

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    @Test
    void aHeadThatDripsEndsItsConnection() {
        for (int second = 0; second < HeadTimer.SECONDS; second++) {
            assertThat(connection.isOpen()).as("second " + second).isTrue();
            comes();
            pass(1);
        }
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void aHeadThatHasArrivedLeavesItsBodyAllTime() {
        comes();
        timer.headArrived();
        for (int i = 0; i < 3; i++) {
            pass(HeadTimer.SECONDS);
            comes();
        }
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void theNextRequestOfAConnectionIsTimedToo() {
        comes();
        timer.headArrived();
        timer.requestEnded();
        pass(10 * HeadTimer.SECONDS);
        assertThat(connection.isOpen()).as("nothing has begun").isTrue();
        comes();
        pass(HeadTimer.SECONDS);
        assertThat(connection.isOpen()).isFalse();
    }

    private void comes() {
        connection.writeInbound(Unpooled.copiedBuffer(new byte[] {'G'}));
    }

    private void pass(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }
}
