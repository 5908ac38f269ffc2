package id.patuh.registry.imports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Builds lines of PostgreSQL's COPY text format. */
final class CopyText {
    private static final String NULL = "\\N";

    private final StringBuilder text = new StringBuilder(1 << 17);
    private boolean lineBegun;

    CopyText add(Object value) {
        if (lineBegun) {
            text.append('\t');
        }
        lineBegun = true;
        switch (value) {
            case null -> text.append(NULL);
            case String words -> escaped(words);
            // Plain, because 1E+2 and 100 are the same number but not the same text.
            case BigDecimal number -> text.append(number.toPlainString());
            case LocalDate date -> text.append(date);
            default -> text.append(value);
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
        text.append('\n');
        lineBegun = false;
    }

    int length() {
        return text.length();
    }

    /** What was built so far, as bytes; begins anew. */
    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    private void escaped(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
