package id.patuh.benchmarks.field;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

import id.patuh.compliance.planning.search.SearchControl;

/** How long the planner searches for the plan of a month. */
public final class Limit {
    private static final double NANOS = 1e9;

    private final Supplier<SearchControl> controls;

    private Limit(Supplier<SearchControl> controls) {
        this.controls = controls;
    }

    /** Seconds of one core, whatever else the machine does. */
    public static Limit coreSeconds(double seconds) {
        return new Limit(() -> {
            ThreadMXBean thread = ManagementFactory.getThreadMXBean();
            long began = thread.getCurrentThreadCpuTime();
            return () -> (thread.getCurrentThreadCpuTime() - began) / NANOS / seconds;
        });
    }

    /** Rounds of the search: the same on every machine. */
    public static Limit rounds(int rounds) {
        return new Limit(() -> new SearchControl() {
            private int done;

            @Override
            public double spent() {
                return (double) done++ / rounds;
            }
        });
    }

    /** Begins to count. */
    public SearchControl start() {
        return controls.get();
    }

    /** No search at all: each door of the list, in its order, goes where it costs least. */
    public static SearchControl byHand() {
        return () -> 1;
    }
}
