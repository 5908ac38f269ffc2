package id.patuh.registry.imports;

import java.io.IOException;

/** Cuts a file into records, one at a time. */
interface RecordReader {
    /** The next record; null at the end. */
    ExtractRecord next() throws IOException;

    /** The last line that was begun, for messages. */
    long line();
}
