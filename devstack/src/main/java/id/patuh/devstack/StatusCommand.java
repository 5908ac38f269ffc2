package id.patuh.devstack;

import java.util.List;
import java.util.concurrent.Callable;

import id.patuh.devstack.stack.ComponentStatus;
import id.patuh.devstack.stack.ComponentStatus.State;
import id.patuh.devstack.stack.Stack;
import id.patuh.devstack.stack.Workspace;
import picocli.CommandLine.Command;

/** {@code patuh status}. */
@Command(
        name = "status",
        description = {
            "Shows what runs, where, and with how much memory. Exit code: 0 if all is ready, 1 if something died (the end"
                    + " of its log is shown), 3 if something is not running or not ready.",
        },
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    /** As init scripts do: the program is dead though its process file exists. */
    private static final int DEAD = 1;

    /** As init scripts do: the program is not running. */
    private static final int NOT_RUNNING = 3;

    @Override
    public Integer call() {
        Workspace workspace = Workspace.current();
        List<ComponentStatus> status = new Stack(workspace, System.out).status();
        Report.table(System.out, status);
        Report.clock(System.out, workspace);
        if (status.stream().anyMatch(one -> one.state() == State.DIED)) {
            return DEAD;
        }
        return status.stream().allMatch(one -> one.state() == State.READY) ? 0 : NOT_RUNNING;
    }
}
