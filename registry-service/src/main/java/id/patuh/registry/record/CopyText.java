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
     * @return this, to go on
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

    /**
     * Adds empty columns to the line.
     *
     * @param columns how many
     * @return this, to go on
     */
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

    /**
     * Takes what was built so far and begins anew.
     *
     * @return the lines
     */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(text, length);
        length = 0;
        return taken;
    }

    /** No byte of a longer character is one of those that are escaped. */
    private void escaped(byte[] words) {
        for (byte each : words) {
            switch (each) {
                case '\\' -> escape('\\');
                case '\t' -> escape('t');
                case '\n' -> escape('n');
                case '\r' -> escape('r');
                default -> append(each);
            }
        }
    }

    private void escape(char letter) {
        append('\\');
        append(letter);
    }

    private void append(byte... bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, text, length, bytes.length);
        length += bytes.length;
    }

    private void append(char ascii) {
        append((byte) ascii);
    }

    private void append(byte one) {
        room(1);
        text[length++] = one;
    }

    private void room(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(length + more, text.length * 2));
        }
    }

    /**
     * Writes the lines into a table, in the current transaction.
     *
     * @param database the database
     * @param target name of the table and, in brackets, of the columns
     */
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
