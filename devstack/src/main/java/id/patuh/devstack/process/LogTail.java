package id.patuh.devstack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file. */
public final class LogTail {
    private static final int LINES = 25;
    private static final int BYTES = 16_384;

    private LogTail() {}

    /** The last lines, indented; says so if there are none. */
    public static String of(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            if (lines.isEmpty()) {
                return "  (its log " + log + " is empty)";
            }
            return "  the end of " + log + ":\n    "
                    + String.join("\n    ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "  (its log " + log + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
