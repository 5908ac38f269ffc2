package id.patuh.conformance.fault;

import java.time.Duration;
import java.util.Set;

/**
 * Something that goes wrong for a while.
 *
 * @param target a service, {@code registry-2} (the registry's second instance), {@code postgres}, {@code kafka} or {@code clock}
 * @param length how long it lasts; what was killed is started again after it
 */
record Fault(Kind kind, String target, Duration length) {
    static final String SECOND = "registry-2";

    /** What goes wrong. */
    enum Kind {
        /** The process is gone without a signal that it could answer. */
        KILLED,
        /** The process is asked to end, under load. */
        STOPPED,
        /** The process, and its children, stand still. */
        FROZEN,
        /** All sessions at the database end. */
        SESSIONS_ENDED,
        /** The database takes no connection, and the present ones end. */
        NO_CONNECTIONS,
        /** The database takes no change. */
        READ_ONLY,
        /** Somebody holds the table that everything goes through. */
        TABLE_LOCKED,
        /** No event can be written, as the disk is full. */
        DISK_FULL,
        /** The database session that sends events stands still, again and again. */
        SENDER_PAUSED,
        /** Nothing comes through between service and database, nor is a connection closed. */
        PATH_FROZEN,
        /** Present connections to the database are never answered again, new ones work. */
        PATH_FAILED_OVER,
        /** Connections to the database are refused. */
        PATH_REFUSED,
        /** The clock is ten minutes behind. */
        CLOCK_BACK
    }

    private static final Set<Kind> OF_PROCESSES = Set.of(Kind.KILLED, Kind.STOPPED, Kind.FROZEN);

    /** Whether a process cannot answer by itself while this lasts. */
    boolean silences(String process) {
        return OF_PROCESSES.contains(kind) && target.equals(process);
    }

    @Override
    public String toString() {
        return kind + " " + target + " " + length.toMillis() + " ms";
    }
}
