package id.patuh.devstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** Resident memory of processes, in KiB. */
public final class Memory {
    private Memory() {}

    /**
     * Memory of a process and of all that it started. Pages that several of them share are divided among them where the
     * system counts them (Linux), because PostgreSQL's processes share most of theirs.
     *
     * @return KiB; 0 if the system does not say
     */
    public static long ofTree(long pid) {
        var children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
        return LongStream.concat(LongStream.of(pid), children).map(Memory::of).sum();
    }

    private static long of(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        long shared = line(process.resolve("smaps_rollup"), "Pss:");
        return shared > 0 ? shared : line(process.resolve("status"), "VmRSS:");
    }

    private static long line(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // Not Linux, or the process has just ended.
            return 0;
        }
    }
}
