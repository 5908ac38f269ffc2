package id.patuh.registry.record;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import id.patuh.kit.db.Database;

/** Builds lines of PostgreSQL's COPY text format, as bytes of UTF-8. */
public final class CopyText {
    private static final byte[] NULL = {'\\', 'N'};

    private byte[] text = new byte[1 << 17];
    private int length;
    private boolean lineBegun;

    /**
     * Adds a column to the line.
     *
     * @param value null, or anything whose text PostgreSQL reads
     */
    public CopyText add(Object value) {
        if (lineBegun) {
            append('\t');
        }
        lineBegun = true;
        switch (value) {
            case null -> append(NULL);
            case String words -> escaped(bytes(words));
            // Plain, because 1E+2 and 100 are the same number but not the same text.
            case BigDecimal number -> append(bytes(number.toPlainString()));
            default -> append(bytes(value.toString()));
        }
        return this;
    }

    /** Adds empty columns to the line. */
    public CopyText skip(int columns) {
        for (int i = 0; i < columns; i++) {
            add(null);
        }
        return this;
    }

    /** Ends the line. */
    public void endLine() {
        append('\n');
        lineBegun = false;
    }

    /**
     * Size of what was built so far.
     *
     * @return bytes
     */
    public int length() {
        return length;
    }

    /** Returns what was built so far and starts over. */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(text, length);
        length = 0;
        return taken;
    }

    /** No byte of a longer character is one of those that are escaped. */
    private void escaped(byte[] words) {
        int from = 0;
        for (int i = 0; i < words.length; i++) {
            char letter =
                    switch (words[i]) {
                        case '\\' -> '\\';
                        case '\t' -> 't';
                        case '\n' -> 'n';
                        case '\r' -> 'r';
                        default -> 0;
                    };
            if (letter != 0) {
                append(words, from, i);
                append('\\');
                append(letter);
                from = i + 1;
            }
        }
        append(words, from, words.length);
    }

    private void append(byte[] bytes) {
        append(bytes, 0, bytes.length);
    }

    private void append(byte[] bytes, int from, int upTo) {
        room(upTo - from);
        System.arraycopy(bytes, from, text, length, upTo - from);
        length += upTo - from;
    }

    private void append(char ascii) {
        room(1);
        text[length++] = (byte) ascii;
    }

    private void room(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(length + more, text.length * 2));
        }
    }

    /** Writes the lines into a table, in the current transaction. */
    public void into(Database database, String target) {
        if (length == 0) {
            return;
        }
        byte[] lines = take();
        database.with(connection -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
            copy.writeToCopy(lines, 0, lines.length);
            return copy.endCopy();
        });
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
