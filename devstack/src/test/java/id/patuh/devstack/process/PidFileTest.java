package id.patuh.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    private Path folder;

    @Test
    void remembersALivingProcess() throws IOException {
        Process process = new ProcessBuilder("sleep", "60").start();
        try {
            var mark = ProcessMark.of(process.pid()).orElseThrow();
            new PidFile(folder, "sleeper").write(mark);
            assertThat(new PidFile(folder, "sleeper").read()).contains(mark);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void forgetsAProcessThatHasEnded() throws IOException {
        Process process = new ProcessBuilder("sleep", "60").start();
        new PidFile(folder, "sleeper").write(ProcessMark.of(process.pid()).orElseThrow());
        process.destroyForcibly().onExit().join();
        assertThat(new PidFile(folder, "sleeper").read()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void neverTakesAReusedNumberForTheProcess() {
        long pid = ProcessHandle.current().pid();
        new PidFile(folder, "other").write(new ProcessMark(pid, "an earlier life"));
        assertThat(new PidFile(folder, "other").read()).isEmpty();
    }

    @Test
    void aZombieIsNotAlive() throws IOException {
        // The shell never waits for its child: once that has ended, it is a zombie.
        Process shell = new ProcessBuilder("sh", "-c", "sleep 0.1 & echo $!; exec sleep 60").start();
        try {
            long child = Long.parseLong(shell.inputReader().readLine());
            Awaitility.await().until(() -> ProcessMark.of(child).isEmpty());
            assertThat(shell.isAlive()).isTrue();
        } finally {
            shell.destroyForcibly();
        }
    }

    @Test
    void saysWhichFileIsSpoilt() throws IOException {
        Files.writeString(folder.resolve("kafka.pid"), "what?");
        assertThatThrownBy(() -> new PidFile(folder, "kafka").read())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("kafka.pid");
    }
}
