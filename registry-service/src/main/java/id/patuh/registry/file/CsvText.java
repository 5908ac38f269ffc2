package id.patuh.registry.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.patuh.kit.problem.Phrase;

/**
 * The text of a CSV file on its way to the parser, which takes the end of a file within a quoted field for the end of that field: here it is a
 * {@link FileFault} with the line on which the field begins, and so are text behind a closing quote and fields beyond all measure.
 */
public final class CsvText extends Reader {
    /** Most characters of one field: far above what is kept, far below what would hurt. */
    public static final int LONGEST_FIELD = 64 * 1024;

    private static final int LONGEST_HEADER = 1 << 15;
    private static final String SEPARATORS = ",;\t";
    private static final Pattern NAMED_SEPARATOR =
            Pattern.compile("\\s*sep=(?<separator>.)\\s*", Pattern.CASE_INSENSITIVE);

    private final BufferedReader text;
    private final char separator;
    private State state = State.BETWEEN;
    private boolean afterReturn;
    private long line = 1;
    private long fieldLine = 1;
    private int fieldLength;

    /** Where the last character stands. */
    private enum State {
        /** Before the first character of a field. */
        BETWEEN,
        /** In a field that began without a quote; quotes within are like other characters. */
        PLAIN,
        /** In a field that began with a quote. */
        QUOTED,
        /** Behind a quote in such a field, which closes it unless another follows. */
        CLOSED
    }

    /** The text of a file; its first line says what separates its fields, by itself or in the words of a spreadsheet: {@code sep=;}. */
    public CsvText(Reader file) throws IOException {
        this.text = new BufferedReader(file, LONGEST_HEADER);
        this.separator = separator(text);
    }

    /** What stands between two fields: a comma, semicolon or tab. */
    public char separator() {
        return separator;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = text.read(target, offset, length);
        if (read < 0) {
            if (state == State.QUOTED) {
                throw unclosed();
            }
            return read;
        }
        for (int i = offset; i < offset + read; i++) {
            look(target[i]);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private void look(char c) throws FileFault {
        boolean secondOfPair = c == '\n' && afterReturn;
        boolean endsLine = (c == '\n' || c == '\r') && !secondOfPair;
        afterReturn = c == '\r';
        if (state == State.QUOTED) {
            quoted(c);
        } else if (state == State.CLOSED && c == '"') {
            state = State.QUOTED;
        } else if (c == separator || c == '\n' || c == '\r') {
            state = State.BETWEEN;
            fieldLength = 0;
        } else if (state == State.CLOSED) {
            throw behindQuote();
        } else {
            plain(c);
        }
        if (endsLine) {
            line++;
        }
    }

    private void quoted(char c) throws FileFault {
        if (c == '"') {
            state = State.CLOSED;
        }
        lengthen();
    }

    private void plain(char c) throws FileFault {
        if (state == State.BETWEEN) {
            fieldLine = line;
            state = c == '"' ? State.QUOTED : State.PLAIN;
        }
        lengthen();
    }

    private void lengthen() throws FileFault {
        fieldLength++;
        if (fieldLength > LONGEST_FIELD) {
            throw state == State.PLAIN ? tooLong() : unclosed();
        }
    }

    private FileFault unclosed() {
        return fault(
                "tanda kutip yang dibuka pada baris " + fieldLine + " tidak pernah ditutup",
                "the quotation mark that opens on line " + fieldLine + " is never closed");
    }

    private FileFault behindQuote() {
        return fault(
                "sesudah kolom bertanda kutip yang dimulai pada baris " + fieldLine
                        + " masih ada teks; gandakan tanda kutip di dalam kolom (\"\")",
                "text follows the quoted field that begins on line " + fieldLine
                        + "; double quotation marks within a field (\"\")");
    }

    private FileFault tooLong() {
        return fault(
                "kolom yang dimulai pada baris " + fieldLine + " terlalu panjang",
                "the field that begins on line " + fieldLine + " is too long");
    }

    private static FileFault fault(String indonesian, String english) {
        return new FileFault(FileFault.Kind.FORM, new Phrase(indonesian, english));
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        String first = firstLine(text);
        text.reset();
        Matcher named = NAMED_SEPARATOR.matcher(first);
        if (!named.matches()) {
            return mostOf(first);
        }
        char separator = named.group("separator").charAt(0);
        if (SEPARATORS.indexOf(separator) < 0) {
            throw fault(
                    "pemisah kolom " + separator
                            + " pada baris pertama tidak dikenal; pakai koma, titik koma, atau tab",
                    "the separator " + separator
                            + " named on the first line is not known; use a comma, semicolon or tab");
        }
        // The end of the line stays, so that the lines after it keep their numbers.
        text.skip(first.length());
        return separator;
    }

    private static char mostOf(String header) {
        char found = SEPARATORS.charAt(0);
        for (char other : SEPARATORS.toCharArray()) {
            found = count(header, other) > count(header, found) ? other : found;
        }
        return found;
    }

    private static String firstLine(BufferedReader text) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean seen = false;
        for (int c = text.read(); c >= 0 && line.length() < LONGEST_HEADER - 1; c = text.read()) {
            if (seen && (c == '\n' || c == '\r')) {
                break;
            }
            seen |= !Character.isWhitespace(c);
            line.append((char) c);
        }
        return line.toString();
    }

    private static long count(String header, char separator) {
        return header.chars().filter(c -> c == separator).count();
    }
}
