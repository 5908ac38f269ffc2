package id.patuh.benchmarks.inspections;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import id.patuh.benchmarks.field.Limit;
import id.patuh.benchmarks.impact.SampleMonth;
import id.patuh.compliance.planning.PlanDraft;
import id.patuh.compliance.planning.PlanProblem;
import id.patuh.compliance.planning.PlanSolver;
import id.patuh.compliance.planning.RuinRecreateSolver;
import id.patuh.contracts.vocabulary.Region;
import id.patuh.contracts.vocabulary.Regions;

/** A month of the whole nation: each province a plan of its own, as many at once as there are processors. */
final class NationBenchmark {
    private static final long SEED = 1_945;
    private static final int INSPECTORS = 1_600;
    private static final int EXAMINERS = 500;
    private static final int DOORS_OF_INSPECTOR = 50;
    private static final int EMPLOYERS_OF_DOOR = 5;

    private final int seconds;

    NationBenchmark(int seconds) {
        this.seconds = seconds;
    }

    /** What a province adds. */
    private record Planned(int visits, int doors) {}

    void run() {
        List<SampleMonth> provinces =
                Regions.provinces().stream().map(NationBenchmark::month).toList();
        int threads = Runtime.getRuntime().availableProcessors();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        List<Planned> planned = planned(provinces, threads);
        double took = (System.nanoTime() - began) / 1e9;
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "national month       %d provinces, %,d inspectors, %,d doors, %d at once, %d s of one core each: %,d visits"
                        + " in %.0f s, heap at most %,d MiB%n",
                provinces.size(),
                provinces.stream().mapToInt(SampleMonth::inspectors).sum(),
                planned.stream().mapToInt(Planned::doors).sum(),
                threads,
                seconds,
                planned.stream().mapToInt(Planned::visits).sum(),
                took,
                peak >> 20);
    }

    private List<Planned> planned(List<SampleMonth> provinces, int threads) {
        try (ExecutorService jobs = Executors.newFixedThreadPool(threads)) {
            List<Future<Planned>> running = provinces.stream()
                    .map(province -> jobs.submit(() -> plan(province)))
                    .toList();
            List<Planned> planned = new ArrayList<>();
            for (Future<Planned> one : running) {
                planned.add(one.get());
            }
            return planned;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Planned plan(SampleMonth province) {
        PlanProblem problem = province.problem(SEED);
        PlanSolver solver = new RuinRecreateSolver();
        PlanDraft draft = solver.search(
                problem, PlanDraft.EMPTY, SEED, Limit.coreSeconds(seconds).start());
        PlanAudit audit = new PlanAudit(problem, solver.solution(problem, draft).teams());
        if (!audit.broken().isEmpty()) {
            throw new IllegalStateException(province.province() + " is not feasible: " + audit.broken());
        }
        return new Planned(audit.visits(), problem.doors().size());
    }

    /** Officers by the number of regencies. */
    private static SampleMonth month(Region province) {
        int all = Regions.regencies().size();
        int own = Regions.regenciesOf(province.code()).size();
        int inspectors = Math.max(2, Math.round((float) INSPECTORS * own / all));
        int examiners = Math.max(1, Math.round((float) EXAMINERS * own / all));
        int doors = inspectors * DOORS_OF_INSPECTOR;
        return new SampleMonth(province.code().value(), inspectors, examiners, doors * EMPLOYERS_OF_DOOR, doors);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
