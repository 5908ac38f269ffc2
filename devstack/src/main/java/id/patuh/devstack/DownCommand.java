package id.patuh.devstack;

import id.patuh.devstack.stack.Stack;
import id.patuh.devstack.stack.Workspace;
import picocli.CommandLine.Command;

/** {@code patuh down}. */
@Command(
        name = "down",
        description = "Stops everything that ./patuh up started. The data stays.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Runnable {
    @Override
    public void run() {
        boolean ran = new Stack(Workspace.current(), System.out).down();
        System.out.println(ran ? "Patuh is down." : "Patuh is not running.");
    }
}
