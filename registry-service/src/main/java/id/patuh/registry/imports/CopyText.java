package id.patuh.registry.imports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds lines of PostgreSQL's COPY text format, as bytes of UTF-8. */
final class CopyText {
    private static final byte[] NULL = {'\\', 'N'};

    private byte[] text = new byte[1 << 17];
    private int length;
    private boolean lineBegun;

    CopyText add(Object value) {
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

    CopyText skip(int columns) {
        for (int i = 0; i < columns; i++) {
            add(null);
        }
        return this;
    }

    void endLine() {
        append('\n');
        lineBegun = false;
    }

    int length() {
        return length;
    }

    /** What was built so far; begins anew. */
    byte[] take() {
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

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
