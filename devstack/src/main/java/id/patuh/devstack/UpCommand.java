package id.patuh.devstack;

import java.time.Instant;
import java.util.Optional;

import id.patuh.devstack.stack.Stack;
import id.patuh.devstack.stack.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code patuh up}. */
@Command(
        name = "up",
        description = {
            "Starts PostgreSQL, Kafka and the three services and returns when all are ready. They stay up until"
                    + " ./patuh down; their data is kept under .patuh/.",
            "Leaves alone what already runs. Checks all ports first; PATUH_PORT_OFFSET, a multiple of 100, moves them all, so"
                    + " that a second checkout can run beside the first.",
        },
        mixinStandardHelpOptions = true)
final class UpCommand implements Runnable {
    @Option(
            names = "--fresh",
            description = "Start over with empty databases and topics, new keys and the system's time.")
    private boolean fresh;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = ClockMove.InstantConverter.class,
            description = "Set the test clock there, for instance 2026-06-30T09:00:00+07:00 or 2026-06-30.")
    private Instant at;

    @Override
    public void run() {
        Workspace workspace = Workspace.current();
        var stack = new Stack(workspace, System.out);
        stack.up(fresh, Optional.ofNullable(at));
        Report.print(System.out, workspace, stack.status());
    }
}
