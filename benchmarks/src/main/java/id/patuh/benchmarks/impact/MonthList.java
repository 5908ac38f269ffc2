package id.patuh.benchmarks.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import id.patuh.benchmarks.impact.Arm.Order;
import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.planning.PlanProblem.Door;

/** The doors of a month in the order of an arm. */
final class MonthList {
    private static final int HIGHEST = 1_000;

    private final World world;
    private final Order order;
    private final int month;
    private final IntPredicate cured;
    private final List<Integer> chosen = new ArrayList<>();
    private final List<Boolean> drawn = new ArrayList<>();

    /**
     * Chooses doors.
     *
     * @param free employers that may be visited this month
     * @param cured whether registers show no gap any longer
     */
    MonthList(World world, Order order, int month, IntPredicate free, IntPredicate cured) {
        this.world = world;
        this.order = order;
        this.month = month;
        this.cured = cured;
        int length = world.parameters().whole("listLength");
        List<Integer> ordered = IntStream.range(0, world.size())
                .filter(free)
                .boxed()
                .sorted(comparator())
                .limit(length)
                .toList();
        if (order == Order.PRIORITY || order == Order.PLANNED) {
            mix(ordered, free, length);
        } else {
            ordered.forEach(employer -> add(employer, false));
        }
    }

    /** One of ten is drawn, the first one at the tenth place. */
    private void mix(List<Integer> ordered, IntPredicate free, int length) {
        double share = World.policy().inspectionList().randomShare().doubleValue();
        int every = (int) Math.round(1 / share);
        Set<Integer> before = new HashSet<>(ordered);
        List<Integer> chance = IntStream.range(0, world.size())
                .filter(free)
                .filter(employer -> !before.contains(employer))
                .boxed()
                .sorted(byDraw())
                .limit(length / every)
                .toList();
        int next = 0;
        for (int place = 1; place <= Math.min(length, ordered.size()); place++) {
            boolean random = place % every == 0 && next < chance.size();
            add(random ? chance.get(next) : ordered.get(place - 1 - next), random);
            next += random ? 1 : 0;
        }
    }

    private void add(int employer, boolean random) {
        chosen.add(employer);
        drawn.add(random);
    }

    private Comparator<Integer> comparator() {
        return switch (order) {
            case RANDOM -> byDraw();
            case LARGEST ->
                Comparator.<Integer>comparingInt(at -> -world.employer(at).declared())
                        .thenComparing(Comparator.naturalOrder());
            case OLDEST ->
                Comparator.<Integer>comparingDouble(at -> -world.employer(at).yearsSinceVisit())
                        .thenComparing(Comparator.naturalOrder());
            case PRIORITY, PLANNED ->
                Comparator.<Integer>comparingInt(at -> -rating(at).priorityTenths())
                        .thenComparingLong(at -> -rating(at).exposureIdr())
                        .thenComparing(Comparator.naturalOrder());
        };
    }

    /** Another order each month, the same in all arms. */
    private Comparator<Integer> byDraw() {
        double shift = new SplittableRandom(world.seed() * 31 + month).nextDouble();
        return Comparator.comparingDouble(at -> (world.employer(at).fate().draw() + shift) % 1);
    }

    private Rating rating(int employer) {
        return world.rating(employer, cured.test(employer));
    }

    /** Places of the employers in the world, in the order of the list. */
    List<Integer> employers() {
        return List.copyOf(chosen);
    }

    /** What the planner is asked to visit: for the planner with its real worth, by hand with the place on the list as worth. */
    List<Door> doors() {
        return IntStream.range(0, chosen.size()).mapToObj(this::door).toList();
    }

    private Door door(int place) {
        Employer employer = world.employer(chosen.get(place));
        Rating rating = rating(chosen.get(place));
        boolean planned = order == Order.PLANNED;
        return new Door(
                employer.id(),
                employer.regency(),
                employer.place(),
                null,
                planned && drawn.get(place) ? ItemKind.RANDOM : ItemKind.PRIORITY,
                rating.type(),
                employer.scale(),
                rating.needs(),
                planned ? rating.priorityTenths() : HIGHEST - place,
                null,
                null);
    }
}
