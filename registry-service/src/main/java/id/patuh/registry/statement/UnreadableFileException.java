package id.patuh.registry.statement;

import java.io.IOException;

/** A file was cut off or damaged on its way in. */
public final class UnreadableFileException extends RuntimeException {
    private final transient IOException failure;
    private final long line;

    /** The line is the last one that was begun; 0 before the first. */
    public UnreadableFileException(IOException failure, long line) {
        super(failure);
        this.failure = failure;
        this.line = line;
    }

    public IOException failure() {
        return failure;
    }

    public long line() {
        return line;
    }
}
