package id.patuh.kit.db;

import java.sql.SQLException;

/** A database error, unchecked; {@link Failures} says what it means. */
public final class DatabaseException extends RuntimeException {
    /** Wraps an error of the driver. */
    public DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
