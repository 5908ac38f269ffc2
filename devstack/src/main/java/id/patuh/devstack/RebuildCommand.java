package id.patuh.devstack;

import id.patuh.devstack.rebuild.Rebuild;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.stack.Stack;
import id.patuh.devstack.stack.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code patuh rebuild}. */
@Command(
        name = "rebuild",
        description = {
            "Has a service of the embedded stack read its topics again from the beginning, and publish what stands, while the others"
                    + " serve. Returns when it has caught up.",
            "No database is dropped, since each holds facts that exist nowhere else; restore a backup first if that is what you want to"
                    + " rebuild from. compliance forgets what it has computed and computes it anew, registry takes back from its own topics"
                    + " what they hold, sanctions says which steps of cases it has lost.",
            "Exit code: 0 if it caught up, 1 if not, 2 for a wrong command.",
        },
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Runnable {
    @Parameters(paramLabel = "SERVICE", description = "registry, compliance or sanctions.")
    private Service service;

    @Override
    public void run() {
        new Rebuild(new Stack(Workspace.current(), System.out), System.out).run(service);
    }
}
