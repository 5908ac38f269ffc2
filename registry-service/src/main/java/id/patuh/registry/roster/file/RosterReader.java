package id.patuh.registry.roster.file;

import java.io.IOException;

/** Cuts a file into records, one at a time. */
interface RosterReader {
    /** The next record, valid until the next call; null at the end. */
    RosterCells next() throws IOException;

    /** The last line that was begun, for messages. */
    long line();
}
