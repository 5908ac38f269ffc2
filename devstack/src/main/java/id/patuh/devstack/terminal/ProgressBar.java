package id.patuh.devstack.terminal;

import java.io.PrintStream;

/** Progress of one piece of work: a bar that redraws itself on a terminal, and only its end in a file. */
public final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final String label;
    private final boolean terminal;

    /**
     * A bar that stands at nothing.
     *
     * @param terminal whether it may redraw itself
     */
    public ProgressBar(PrintStream out, String label, boolean terminal) {
        this.out = out;
        this.label = label;
        this.terminal = terminal;
    }

    /** Shows a share of the work, 0 to 1. */
    public void at(double share) {
        if (terminal) {
            out.print("\r" + drawn(share));
            out.flush();
        }
    }

    /** Shows that the work is done, with what came of it. */
    public void done(String result) {
        out.println((terminal ? "\r" : "") + drawn(1) + "  " + result);
    }

    private String drawn(double share) {
        int full = (int) Math.round(Math.clamp(share, 0, 1) * WIDTH);
        return String.format(
                "  %-28s [%s%s] %3d%%", label, "#".repeat(full), ".".repeat(WIDTH - full), Math.round(share * 100));
    }
}
