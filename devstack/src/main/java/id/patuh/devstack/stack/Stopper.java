package id.patuh.devstack.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

import id.patuh.devstack.process.Await;
import id.patuh.devstack.process.PidFile;
import id.patuh.devstack.process.ProcessMark;
import id.patuh.devstack.process.StackException;

/** Ends processes: asks first, then insists. */
final class Stopper {
    /** Twenty for the requests under way, the rest for the archive of classes that a service writes at its first stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LAST_RESORT = Duration.ofSeconds(10);

    private final Workspace workspace;
    private final PrintStream out;

    Stopper(Workspace workspace, PrintStream out) {
        this.workspace = workspace;
        this.out = out;
    }

    /** Ends components side by side and waits until they are gone. */
    boolean stop(List<Component> components) {
        var running = new LinkedHashMap<Component, ProcessMark>();
        for (Component component : components) {
            pidFile(component).read().ifPresent(mark -> running.put(component, mark));
        }
        running.forEach((component, mark) -> signal(component.stopSignal(), mark.pid()));
        running.forEach(this::awaitEnd);
        return !running.isEmpty();
    }

    private void awaitEnd(Component component, ProcessMark mark) {
        if (isGone(mark, PATIENCE)) {
            out.println("  " + component.title() + " stopped");
        } else {
            kill(mark);
            if (!isGone(mark, LAST_RESORT)) {
                throw new StackException(component.title() + " (process " + mark.pid()
                        + ") does not stop, not even when killed. Stop it by hand.");
            }
            out.println("  " + component.title() + " did not stop in " + PATIENCE.toSeconds() + " s and was killed");
        }
        pidFile(component).delete();
    }

    private static boolean isGone(ProcessMark mark, Duration limit) {
        return Await.until(limit, Duration.ofMillis(50), () -> true, () -> !mark.isAlive());
    }

    private static void kill(ProcessMark mark) {
        ProcessHandle.of(mark.pid()).stream()
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** By the shell: kill is built into it, and need not be installed. The JDK itself knows TERM and KILL only. */
    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("Process " + pid + " cannot be signalled: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    private PidFile pidFile(Component component) {
        return new PidFile(workspace.pidFiles(), component.name());
    }
}
