package id.patuh.registry.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;

/** Lines of a text, numbered from 1, none longer than can be held. */
final class Lines {
    private static final int LONGEST = 256 * 1024;

    private final BufferedReader text;
    private long number;

    Lines(Reader text) {
        this.text = new BufferedReader(text, 1 << 16);
    }

    /** The next line without its end, or null; a line that is too long refuses the file. */
    String next() throws IOException {
        StringBuilder line = null;
        int c = text.read();
        while (c >= 0 && c != '\n') {
            line = line == null ? new StringBuilder(512) : line;
            if (line.length() == LONGEST) {
                throw Problem.of(RegistryProblem.FILE_MALFORMED, Long.toString(number));
            }
            line.append((char) c);
            c = text.read();
        }
        if (c < 0 && line == null) {
            return null;
        }
        number++;
        return line == null ? "" : line.toString();
    }

    long number() {
        return number;
    }
}
