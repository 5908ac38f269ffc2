package id.patuh.conformance.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import id.patuh.conformance.Databases;
import id.patuh.conformance.RunningStack;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.testing.NetworkPath;

/** Makes faults happen to the running stack, and ends them. */
final class Injector {
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration BEHIND = Duration.ofMinutes(10);
    private static final String LEAVE = "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
            + " and pid <> pg_backend_pid()";

    private final SecondRegistry second;

    Injector(SecondRegistry second) {
        this.second = second;
    }

    /** Carries a fault out, from its beginning to its end; what was ended by it is started again. */
    void carryOut(Fault fault) {
        switch (fault.kind()) {
            case KILLED, STOPPED -> restarted(fault);
            case FROZEN -> frozen(processes(fault.target()), fault.length());
            case SESSIONS_ENDED -> Databases.administer(LEAVE.formatted(database(fault)));
            case NO_CONNECTIONS -> {
                Databases.administer("alter database " + database(fault) + " allow_connections false");
                Databases.administer(LEAVE.formatted(database(fault)));
                Pause.of(fault.length());
                Databases.administer("alter database " + database(fault) + " allow_connections true");
            }
            case READ_ONLY -> {
                Databases.administer("alter database " + database(fault) + " set default_transaction_read_only = on");
                Databases.administer(LEAVE.formatted(database(fault)));
                Pause.of(fault.length());
                Databases.administer("alter database " + database(fault) + " reset default_transaction_read_only");
                Databases.administer(LEAVE.formatted(database(fault)));
            }
            case TABLE_LOCKED -> locked(fault);
            case DISK_FULL -> full(fault);
            case SENDER_PAUSED -> paused(fault);
            case PATH_FROZEN -> second.path(NetworkPath.State.FROZEN, fault.length());
            case PATH_FAILED_OVER -> second.path(NetworkPath.State.FAILED_OVER, fault.length());
            case PATH_REFUSED -> second.path(NetworkPath.State.REFUSED, fault.length());
            case CLOCK_BACK -> {
                RunningStack.clockAt(RunningStack.files().clock().now().minus(BEHIND));
                Pause.of(fault.length());
                RunningStack.clockAt(RunningStack.files().clock().now().plus(BEHIND));
            }
        }
    }

    private void restarted(Fault fault) {
        List<ProcessHandle> processes = processes(fault.target());
        if (fault.kind() == Fault.Kind.KILLED) {
            processes.forEach(ProcessHandle::destroyForcibly);
        } else {
            signal(fault.target().equals("postgres") ? "INT" : "TERM", processes.subList(0, 1));
        }
        processes.forEach(process -> process.onExit().join());
        Pause.of(fault.length());
        if (fault.target().equals(Fault.SECOND)) {
            second.start();
        } else {
            RunningStack.startMissing();
        }
    }

    private static void frozen(List<ProcessHandle> processes, Duration length) {
        try {
            signal("STOP", processes);
            Pause.of(length);
        } finally {
            signal("CONT", processes);
        }
    }

    private static void locked(Fault fault) {
        String table = fault.target().equals("registry") ? "employer" : "sanction_case";
        try (Connection connection = RunningStack.database(service(fault)).getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table " + table + " in access exclusive mode");
            Pause.of(fault.length());
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void full(Fault fault) {
        Databases.execute(
                service(fault),
                """
                create or replace function fault_disk_full() returns trigger language plpgsql as $$
                begin
                    raise exception 'no space left' using errcode = '53100';
                end $$
                """,
                "create trigger fault_disk_full before insert on outbox execute function fault_disk_full()");
        Pause.of(fault.length());
        Databases.execute(service(fault), "drop trigger fault_disk_full on outbox", "drop function fault_disk_full");
    }

    /** Stops whoever holds the lease of the sequencer for some milliseconds, whenever somebody is found to. */
    private static void paused(Fault fault) {
        Instant end = Instant.now().plus(fault.length());
        while (Instant.now().isBefore(end)) {
            List<ProcessHandle> holders = Databases.column(service(fault), """
                            select pid from pg_locks where relation = 'relay_lease'::regclass and mode = 'RowShareLock'
                            """).stream()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                    .toList();
            frozen(holders, STEP);
        }
    }

    private List<ProcessHandle> processes(String target) {
        ProcessHandle process = target.equals(Fault.SECOND) ? second.process() : RunningStack.process(target);
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        if (processes.isEmpty()) {
            return;
        }
        StringBuilder command = new StringBuilder("kill -" + name);
        processes.forEach(process -> command.append(' ').append(process.pid()));
        try {
            new ProcessBuilder("sh", "-c", command.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Service service(Fault fault) {
        return Service.valueOf(fault.target().toUpperCase(Locale.ROOT));
    }

    private static String database(Fault fault) {
        return "patuh_" + fault.target();
    }
}
