package id.patuh.devstack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts processes that do not belong to the terminal, and ends them all again unless the start is declared a success. So
 * an interrupted or failed {@code up} leaves nothing behind, whatever it was doing.
 */
public final class Launcher {
    private final List<ProcessHandle> started = new ArrayList<>();
    private final Runnable afterwards;
    private boolean closed;

    /** How a process is started. */
    public record Spec(List<String> command, Map<String, String> environment, Path folder, Path log) {}

    public Launcher(Runnable afterwards) {
        this.afterwards = afterwards;
        Runtime.getRuntime().addShutdownHook(new Thread(this::abandon, "abandon"));
    }

    /** Starts a process in a session of its own, with its output in a fresh log. */
    public Process start(Spec spec) {
        var command = new ArrayList<>(Detach.prefix());
        command.addAll(spec.command());
        rotate(spec.log());
        var builder = new ProcessBuilder(command)
                .directory(Folders.create(spec.folder()).toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(spec.log().toFile());
        builder.environment().putAll(spec.environment());
        synchronized (this) {
            if (closed) {
                throw new StackException("Interrupted.");
            }
            try {
                Process process = builder.start();
                started.add(process.toHandle());
                return process;
            } catch (IOException e) {
                throw new StackException(spec.command().getFirst() + " cannot be started: " + e.getMessage(), e);
            }
        }
    }

    /** Runs a process to its end. */
    public void run(Spec spec, String purpose) {
        try {
            if (start(spec).waitFor() != 0) {
                throw new StackException(purpose + " failed.\n" + LogTail.of(spec.log()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    /** From now on the processes live without this one. */
    public synchronized void release() {
        closed = true;
        started.clear();
    }

    /** Whether this command is being ended from outside. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Ends what was started, children included, without ceremony: nothing of it was in use yet. */
    private synchronized void abandon() {
        closed = true;
        if (started.stream().noneMatch(ProcessHandle::isAlive)) {
            return;
        }
        System.err.println("Stopping what was started ...");
        List<ProcessHandle> all = started.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        afterwards.run();
    }

    /** The log of the start before is kept: it tells why a process died. */
    private static void rotate(Path log) {
        Folders.create(log.getParent());
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
