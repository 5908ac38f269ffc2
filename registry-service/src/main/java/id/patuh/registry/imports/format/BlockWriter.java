package id.patuh.registry.imports.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;

/** Packs the records of a file, as they were sent, into blocks. */
public final class BlockWriter {
    /** Few enough that one record is found quickly in its block, many enough that blocks cost little beside their content. */
    public static final int MOST_ROWS = 2_000;

    private static final int MOST_BYTES = 1 << 20;
    private static final JsonFactory JSON =
            new JsonFactoryBuilder().rootValueSeparator("\n").build();

    private final List<String> columns;
    private ByteArrayOutputStream body;
    private Packing packing;
    private JsonGenerator json;
    private long firstLine;
    private long lastLine;
    private int rows;

    /** Makes a writer for a file with the given columns; none for NDJSON. */
    public BlockWriter(List<String> columns) {
        this.columns = columns;
    }

    /** Adds a record; gives true when the block is to be taken before the next. */
    public boolean add(ExtractRecord record) throws IOException {
        if (rows == 0) {
            begin(record.line());
        }
        json.writeStartArray();
        json.writeNumber(record.line());
        record.sent().write(json);
        json.writeEndArray();
        lastLine = record.line();
        rows++;
        return rows == MOST_ROWS || packing.taken() >= MOST_BYTES;
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    /** Returns the block and starts the next one. */
    public ImportBlock take() throws IOException {
        json.close();
        ImportBlock block = new ImportBlock(firstLine, lastLine, rows, body.toByteArray());
        rows = 0;
        return block;
    }

    private void begin(long line) throws IOException {
        firstLine = line;
        body = new ByteArrayOutputStream(1 << 16);
        packing = new Packing(body);
        json = JSON.createGenerator(packing);
        json.writeStartArray();
        for (String column : columns) {
            json.writeString(column);
        }
        json.writeEndArray();
    }

    /** gzip that is rather quick than small: it runs while the file comes in. */
    private static final class Packing extends GZIPOutputStream {
        Packing(ByteArrayOutputStream body) throws IOException {
            super(body, 1 << 13);
            def.setLevel(Deflater.BEST_SPEED);
        }

        long taken() {
            return def.getBytesRead();
        }
    }
}
