package id.patuh.conformance.fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;

import id.patuh.conformance.fault.Fault.Kind;

/** The faults of a seed, one after the other without end: all of them in some order, then all of them in another. */
final class FaultPlan {
    private static final int SHORTEST_MILLIS = 1500;
    private static final int SPREAD_MILLIS = 5000;
    private static final Map<Kind, List<String>> TARGETS = Map.ofEntries(
            Map.entry(Kind.KILLED, List.of("registry", Fault.SECOND, "compliance", "sanctions", "postgres", "kafka")),
            Map.entry(Kind.STOPPED, List.of("registry", "compliance", "sanctions", "postgres", "kafka")),
            Map.entry(Kind.FROZEN, List.of("registry", Fault.SECOND, "compliance", "sanctions", "postgres", "kafka")),
            Map.entry(Kind.SESSIONS_ENDED, List.of("registry", "compliance", "sanctions")),
            Map.entry(Kind.NO_CONNECTIONS, List.of("registry", "compliance", "sanctions")),
            Map.entry(Kind.READ_ONLY, List.of("registry", "compliance", "sanctions")),
            Map.entry(Kind.TABLE_LOCKED, List.of("registry", "sanctions")),
            Map.entry(Kind.DISK_FULL, List.of("registry", "compliance", "sanctions")),
            Map.entry(Kind.SENDER_PAUSED, List.of("registry", "compliance", "sanctions")),
            Map.entry(Kind.PATH_FROZEN, List.of(Fault.SECOND)),
            Map.entry(Kind.PATH_FAILED_OVER, List.of(Fault.SECOND)),
            Map.entry(Kind.PATH_REFUSED, List.of(Fault.SECOND)),
            Map.entry(Kind.CLOCK_BACK, List.of("clock")));

    private final Random random;
    private final Deque<Fault> round = new ArrayDeque<>();

    FaultPlan(long seed) {
        this.random = new Random(seed);
    }

    Fault next() {
        if (round.isEmpty()) {
            List<Fault> all = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                TARGETS.get(kind).forEach(target -> all.add(new Fault(kind, target, length())));
            }
            Collections.shuffle(all, random);
            round.addAll(all);
        }
        return round.remove();
    }

    private Duration length() {
        return Duration.ofMillis(SHORTEST_MILLIS + random.nextInt(SPREAD_MILLIS));
    }
}
