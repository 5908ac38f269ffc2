package id.patuh.devstack.nation;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An extract file while it is written: CSV after RFC 4180, UTF-8, nulls as empty fields. */
final class ExtractFile implements Closeable {
    private static final int BLOCK_CHARACTERS = 1 << 16;

    private final OutputStream out;
    private final StringBuilder block = new StringBuilder(BLOCK_CHARACTERS + 4096);
    private long rows;

    ExtractFile(Path folder, Source source) throws IOException {
        out = Files.newOutputStream(folder.resolve(source.fileName()));
        block.append(String.join(",", source.columns())).append("\r\n");
    }

    void write(String[] row) throws IOException {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                block.append(',');
            }
            if (row[i] != null) {
                append(row[i]);
            }
        }
        block.append("\r\n");
        rows++;
        if (block.length() >= BLOCK_CHARACTERS) {
            flush();
        }
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(block.toString().getBytes(StandardCharsets.UTF_8));
        block.setLength(0);
    }

    private void append(String field) {
        if (needsQuotes(field)) {
            block.append('"').append(field.replace("\"", "\"\"")).append('"');
        } else {
            block.append(field);
        }
    }

    private static boolean needsQuotes(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
