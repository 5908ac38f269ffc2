package id.patuh.devstack;

import id.patuh.devstack.embedded.ClockFile;
import id.patuh.devstack.stack.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code patuh clock}. */
@Command(
        name = "clock",
        description = "Moves the test clock that the embedded stack follows, and prints its time.",
        mixinStandardHelpOptions = true)
final class ClockCommand implements Runnable {
    @Parameters(
            arity = "0..1",
            paramLabel = "MOVE",
            converter = ClockMove.Converter.class,
            description = "+10d, +3h, +30m; a point in time (2026-06-30T09:00:00+07:00); a date (2026-06-30, at 09:00"
                    + " in Jakarta); or reset. Without it, prints the time only.")
    private ClockMove move;

    @Override
    public void run() {
        ClockFile clock = Workspace.current().clock();
        if (move != null) {
            move.apply(clock);
        }
        System.out.println(ClockMove.display(clock.now()));
    }
}
