package id.patuh.devstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells a process from a later one with the same number.
 *
 * @param born when it started, in a form that never changes while it lives
 */
public record ProcessMark(long pid, String born) {
    private static final Path PROC = Path.of("/proc");

    /** The mark of a living process; empty if there is none of that number, or only a zombie. */
    public static Optional<ProcessMark> of(long pid) {
        return Files.isDirectory(PROC.resolve("self")) ? fromProc(pid) : fromHandle(pid);
    }

    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /**
     * Not the JDK's start instant: that one is computed from the wall clock and may differ by a tick between two JVMs.
     */
    private static Optional<ProcessMark> fromProc(long pid) {
        try {
            String boot =
                    Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
            String stat = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
            // The second field is the command in brackets, which may hold anything; the third is the state.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean dead = fields[0].equals("Z") || fields[0].equals("X");
            return dead ? Optional.empty() : Optional.of(new ProcessMark(pid, boot + "/" + fields[19]));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessMark> fromHandle(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> new ProcessMark(pid, start.toString()));
    }
}
