package id.patuh.conformance.fault;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

import id.patuh.conformance.RunningStack;
import id.patuh.devstack.stack.Service;

/** A run of faults beside a load. Both come from a seed alone; when a fault begins depends on how soon all was well after the one before. */
public final class FaultRun {
    private static final int WORKERS = 3;
    private static final int SHARED = 4;
    private static final Duration WELL = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LAST = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(1500);

    private final long seed;
    private final Duration length;
    private final FaultJournal journal = new FaultJournal();
    private final AtomicBoolean over = new AtomicBoolean();

    /**
     * @param length how long the run lasts, or longer where the first fault does
     */
    public FaultRun(long seed, Duration length) {
        this.seed = seed;
        this.length = length;
    }

    /** Each with its time, the fault under way and what was wrong. */
    public List<String> violations() {
        return journal.violations();
    }

    /** How much was done, and what each fault did to it. */
    public String figures() {
        return journal.figures();
    }

    /** Leads two employers to a sanction, then lets load and faults begin, and checks. */
    public void carryOut() {
        Instant begin = Instant.now();
        Ledger ledger = Ledger.of(Integer.toString(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999)));
        try (SecondRegistry second = new SecondRegistry()) {
            CompletableFuture<Void> started = CompletableFuture.runAsync(second::start);
            List<String> sanctioned = Sanctioned.two(ledger.mark());
            started.join();
            Map<String, URI> processes = processes(second);
            Calls calls = new Calls(journal, processes);
            FinalChecks checks = new FinalChecks(ledger, calls, journal);
            journal.phase("load begins");
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                loads(calls, ledger, sanctioned).forEach(threads::submit);
                try {
                    disturb(new Injector(second), begin.plus(length), processes, checks);
                } finally {
                    over.set(true);
                }
            }
            journal.phase("load ended");
            checks.all(sanctioned);
            journal.phase("checked");
        }
    }

    private Map<String, URI> processes(SecondRegistry second) {
        Map<String, URI> processes = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            processes.put(service.shortName(), RunningStack.address(service));
        }
        processes.put(Fault.SECOND, second.address());
        return processes;
    }

    private List<Load> loads(Calls calls, Ledger ledger, List<String> sanctioned) {
        List<Load> loads = new ArrayList<>();
        RegistryLoad first = new RegistryLoad(seed, 8, calls, ledger, List.of(), over::get, journal);
        List<Firm> shared = new ArrayList<>();
        for (int number = 1; number <= SHARED; number++) {
            first.create(number).ifPresent(shared::add);
        }
        for (int worker = 1; worker <= WORKERS; worker++) {
            loads.add(new RegistryLoad(seed, worker, calls, ledger, shared, over::get, journal));
        }
        RegistryLoad ofCases = new RegistryLoad(seed, 7, calls, ledger, List.of(), over::get, journal);
        loads.add(new CaseLoad(seed, calls, ledger, ofCases, over::get, journal));
        loads.add(new ImportLoad(seed, calls, ledger, over::get, journal));
        loads.add(new LookUpLoad(seed, calls, sanctioned, ledger, over::get, journal));
        return loads;
    }

    /** At least one fault, and then no other that would have no time. */
    private void disturb(Injector injector, Instant end, Map<String, URI> processes, FinalChecks checks) {
        FaultPlan plan = new FaultPlan(seed);
        Pause.of(BETWEEN);
        do {
            Fault fault = plan.next();
            journal.begins(fault);
            injector.carryOut(fault);
            awaitWell(processes);
            checks.acknowledged();
            journal.recovered();
            Pause.of(BETWEEN);
        } while (Instant.now().plus(LAST).isBefore(end));
    }

    private void awaitWell(Map<String, URI> processes) {
        Instant since = Instant.now();
        while (!processes.values().stream()
                .allMatch(process -> Health.of(process, "well") && Health.of(process, "ready"))) {
            if (since.plus(WELL).isBefore(Instant.now())) {
                journal.violation("not well again within " + WELL.toSeconds() + " s: " + processes);
                return;
            }
            Pause.of(LOOK);
        }
    }
}
