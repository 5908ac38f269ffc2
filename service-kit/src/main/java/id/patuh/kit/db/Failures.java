package id.patuh.kit.db;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;

import io.quarkus.narayana.jta.QuarkusTransactionException;

/** What a failed transaction means for the one who may try again. */
public final class Failures {
    // Connection, transaction rollback, resources, operator intervention and system errors pass with time. So do errors
    // of the schema
    // (class 42: a migration or a grant is missing): they are faults of the deployment, never of one record.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "25", "40", "42", "53", "55", "57", "58", "XX");
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");
    private static final String DUPLICATE_KEY = "23505";
    private static final String CACHED_PLAN = "0A000";
    // Errors of the schema are faults of the deployment; telling a client to come back soon would hide them.
    private static final String SCHEMA_ERRORS = "42";

    private Failures() {}

    /** Meaning of a failure. */
    public enum Kind {
        /** Lost against a parallel transaction: the same work may well succeed at once. */
        CONFLICT,
        /** A unique key was taken: by a parallel transaction, and then trying again helps, or for good. */
        DUPLICATE,
        /** The database or its schema is not able to work now; no matter what the work is. */
        UNAVAILABLE,
        /** The work itself is at fault: it fails again however often it is tried. */
        PERMANENT
    }

    /** Classifies a failure. */
    public static Kind kind(Throwable failure) {
        Optional<SQLException> sql = sql(failure);
        if (sql.isEmpty()) {
            return failure instanceof Error || ofTransactionManager(failure) ? Kind.UNAVAILABLE : Kind.PERMANENT;
        }
        String state = sql.get().getSQLState();
        if (state != null && CONFLICTS.contains(state)) {
            return Kind.CONFLICT;
        }
        if (DUPLICATE_KEY.equals(state)) {
            return Kind.DUPLICATE;
        }
        // The pool's own errors (no connection within the time) carry no state.
        boolean passing = state == null
                || state.length() < 2
                || CACHED_PLAN.equals(state)
                || PASSING_CLASSES.contains(state.substring(0, 2));
        return passing ? Kind.UNAVAILABLE : Kind.PERMANENT;
    }

    /** The error of the machine behind a failure, such as a stack that overflows; transactions wrap it. */
    public static Optional<Error> error(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Error error) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }

    /** Whether the same request may succeed soon, without anybody mending the service. */
    public static boolean passesSoon(Throwable failure) {
        return sql(failure)
                .map(error ->
                        error.getSQLState() == null || !error.getSQLState().startsWith(SCHEMA_ERRORS))
                .orElseGet(() -> ofTransactionManager(failure));
    }

    // A commit that failed, or a time-out, without a reason from the database.
    private static boolean ofTransactionManager(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof QuarkusTransactionException
                    || cause instanceof RollbackException
                    || cause instanceof HeuristicMixedException
                    || cause instanceof HeuristicRollbackException
                    || cause instanceof SystemException) {
                return true;
            }
        }
        return false;
    }

    // The transaction manager adds the error of a failed commit as a suppressed one.
    private static Optional<SQLException> sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                Optional<SQLException> found = sql(suppressed);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
