package id.patuh.registry.imports.format;

import java.io.IOException;
import java.util.List;

/** Cuts a file into records, one at a time. */
public interface RecordReader {
    /** The next record; null at the end. */
    ExtractRecord next() throws IOException;

    /** Names of the columns in their order; none where each record names its own. */
    List<String> columns();

    /** The last line that was begun, for messages. */
    long line();
}
