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
        description = "Shows what runs, where, and with how much memory. Ends with 0 if all is ready, else with 3.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    /** As for system services: the program is not running. */
    private static final int NOT_RUNNING = 3;

    @Override
    public Integer call() {
        Workspace workspace = Workspace.current();
        List<ComponentStatus> status = new Stack(workspace, System.out).status();
        Report.table(System.out, status);
        Report.clock(System.out, workspace);
        return status.stream().allMatch(one -> one.state() == State.READY) ? 0 : NOT_RUNNING;
    }
}
