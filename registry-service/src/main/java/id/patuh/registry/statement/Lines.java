package id.patuh.registry.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;

/** Lines of a text, numbered from 1, none longer than can be held. */
public final class Lines {
    private static final int LONGEST = 256 * 1024;

    private final BufferedReader text;
    private long number;
    private boolean found;

    /** The lines of a text. */
    public Lines(Reader text) {
        this.text = new BufferedReader(text, 1 << 16);
    }

    /**
     * Reads the next line that is not blank; null at the end.
     *
     * @throws IOException of the text
     * @throws Problem FILE_EMPTY for a text with blank lines only, FILE_MALFORMED for a line that is too long
     */
    public String next() throws IOException {
        String line = read();
        while (line != null && line.isBlank()) {
            line = read();
        }
        if (line == null && !found) {
            throw Problem.of(RegistryProblem.FILE_EMPTY);
        }
        found = true;
        return line;
    }

    private String read() throws IOException {
        StringBuilder line = null;
        int c = text.read();
        while (c >= 0 && c != '\n') {
            line = line == null ? new StringBuilder(512) : line;
            if (line.length() == LONGEST) {
                throw Problem.of(
                        RegistryProblem.FILE_MALFORMED,
                        new Phrase(
                                "baris " + (number + 1) + " terlalu panjang", "line " + (number + 1) + " is too long"));
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

    /**
     * Where it stands.
     *
     * @return number of the last line; 0 before the first
     */
    public long number() {
        return number;
    }
}
