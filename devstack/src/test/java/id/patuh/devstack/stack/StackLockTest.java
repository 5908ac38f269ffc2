package id.patuh.devstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StackLockTest {
    @Test
    @Timeout(20)
    void threadsOfOneCommandWaitForEachOther(@TempDir Path folder) throws InterruptedException {
        Workspace workspace = new Workspace(folder);
        List<String> done = new CopyOnWriteArrayList<>();
        Thread second = new Thread(() -> StackLock.hold(workspace, () -> done.add("second")));
        StackLock.hold(workspace, () -> {
            second.start();
            while (!Set.of(State.BLOCKED, State.TERMINATED).contains(second.getState())) {
                Thread.onSpinWait();
            }
            return done.add("first");
        });
        second.join();
        assertThat(done).containsExactly("first", "second");
    }
}
