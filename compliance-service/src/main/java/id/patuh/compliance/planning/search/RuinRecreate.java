package id.patuh.compliance.planning.search;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Takes a few neighbouring stops out of their tours and puts them and others back where they cost least, again and again; worse tours
 * are kept for a while, ever less as the search goes on.
 */
public final class RuinRecreate {
    private static final double REMOVED_ON_AVERAGE = 10;
    private static final int LONGEST_STRING = 10;
    // How often a place is passed over, so that not always the cheapest is taken.
    private static final double BLINK = 0.01;
    private static final int OTHERS_NEARBY = 24;
    private static final int OTHERS_ANYWHERE = 6;
    private static final double TINY = 1e-9;
    /** How often a stop is put somewhere at any price, so that tours are begun. */
    private static final double OPENING = 0.1;

    private final TourModel model;
    private final SplittableRandom random;
    private final double hottest;
    private final double coldest;
    private final Tours tours;
    private final Insertion insertion = new Insertion();
    private final int[][] before;
    private final Object[] memories;
    private final double[] costBefore;
    private final int[] touched;
    private final int[] offers;
    private int touchedCount;
    private final Waiting waiting;
    private final int[] ruinedIn;
    private int round;
    private double cost;

    /**
     * A search from some tours on.
     *
     * @param start may be empty; it is changed
     * @param hottest how much worse tours may be at the beginning
     * @param coldest how much worse they may be at the end
     */
    public RuinRecreate(TourModel model, Tours start, long seed, double hottest, double coldest) {
        this.model = model;
        this.tours = start;
        this.random = new SplittableRandom(seed);
        this.hottest = hottest;
        this.coldest = coldest;
        this.before = new int[model.tours()][];
        this.memories = new Object[model.tours()];
        this.costBefore = new double[model.tours()];
        this.touched = new int[model.tours()];
        this.offers = new int[model.tours()];
        this.waiting = new Waiting(model.stops());
        this.ruinedIn = new int[model.tours()];
        for (int tour = 0; tour < model.tours(); tour++) {
            model.changed(tour, tours.row(tour), tours.length(tour));
        }
    }

    /** Puts each stop that waits where it costs least, the ones of the highest prize first; no more is a plan made by hand. */
    public Tours greedy() {
        round++;
        touchedCount = 0;
        waiting.clear();
        for (int stop = 0; stop < model.stops(); stop++) {
            if (tours.tourOf(stop) < 0) {
                waiting.add(stop);
            }
        }
        for (int i = 0; i < waiting.count(); i++) {
            waiting.key(waiting.stop(i), -model.prize(waiting.stop(i)));
        }
        waiting.sort();
        recreate(0, 0);
        keep(total());
        return tours;
    }

    /** Searches. In the end the tours are the best that were met, and the model knows them. */
    public Tours run(SearchControl control) {
        greedy();
        Tours best = tours.copy();
        Object[] bestMemories = memories();
        double bestCost = cost;
        control.better();
        for (double spent = control.spent(); spent < 1; spent = control.spent()) {
            double temperature = hottest * Math.pow(coldest / hottest, spent);
            double now = attempt();
            if (now < cost - temperature * Math.log(random.nextDouble())) {
                keep(now);
                if (cost < bestCost - TINY) {
                    bestCost = cost;
                    best = tours.copy();
                    bestMemories = memories();
                    control.better();
                }
            } else {
                undo();
            }
        }
        takeUp(best, bestMemories);
        return tours;
    }

    private Object[] memories() {
        return IntStream.range(0, model.tours()).mapToObj(model::memory).toArray();
    }

    private void takeUp(Tours best, Object[] bestMemories) {
        touchedCount = 0;
        for (int tour = 0; tour < tours.size(); tour++) {
            before[tour] = best.stopsOf(tour);
            memories[tour] = bestMemories[tour];
            touched[touchedCount++] = tour;
        }
        undo();
    }

    /** Cost of the tours and of what is not visited. */
    public double total() {
        double sum = model.common();
        for (int tour = 0; tour < tours.size(); tour++) {
            sum += model.cost(tour, tours.row(tour), tours.length(tour));
        }
        for (int stop = 0; stop < model.stops(); stop++) {
            if (tours.tourOf(stop) < 0) {
                sum += model.prize(stop);
            }
        }
        return sum;
    }

    /** Ruins and recreates once, and tells what the tours cost now. */
    private double attempt() {
        round++;
        touchedCount = 0;
        waiting.clear();
        int seed = random.nextInt(model.stops());
        double delta = -model.common();
        ruin(seed);
        int removed = waiting.count();
        addOthers(seed);
        for (int i = removed; i < waiting.count(); i++) {
            delta -= model.prize(waiting.stop(i));
        }
        int forced = 0;
        if (random.nextDouble() < OPENING) {
            near(seed);
            forced = 1;
        } else {
            order();
        }
        recreate(BLINK, forced);
        for (int i = 0; i < waiting.count(); i++) {
            if (tours.tourOf(waiting.stop(i)) < 0) {
                delta += model.prize(waiting.stop(i));
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            int tour = touched[i];
            delta += model.cost(tour, tours.row(tour), tours.length(tour)) - costBefore[tour];
        }
        return cost + delta + model.common();
    }

    private void ruin(int seed) {
        double strings = 4 * REMOVED_ON_AVERAGE / (1 + LONGEST_STRING) - 1;
        int wanted = (int) (random.nextDouble() * strings + 1);
        int ruined = 0;
        for (int stop : model.neighbours(seed)) {
            if (ruined >= wanted) {
                return;
            }
            int tour = tours.tourOf(stop);
            if (tour >= 0 && ruinedIn[tour] != round && !model.isFixed(stop)) {
                ruinedIn[tour] = round;
                ruined++;
                removeString(tour, stop);
            }
        }
    }

    /** Takes a string of stops out that holds the given one; fixed ones stay. */
    private void removeString(int tour, int stop) {
        int length = tours.length(tour);
        int count = 1 + random.nextInt(Math.min(LONGEST_STRING, length));
        int at = tours.positionOf(stop);
        int first = Math.max(0, at - random.nextInt(count));
        first = Math.min(first, length - count);
        touch(tour);
        for (int position = first + count - 1; position >= first; position--) {
            int removed = tours.row(tour)[position];
            if (!model.isFixed(removed)) {
                tours.remove(tour, position);
                waiting.add(removed);
            }
        }
        model.changed(tour, tours.row(tour), tours.length(tour));
    }

    /** Stops that were not visited so far get their chance, those near the ruin above all. */
    private void addOthers(int seed) {
        int nearby = 0;
        for (int stop : model.neighbours(seed)) {
            if (nearby >= OTHERS_NEARBY) {
                break;
            }
            if (tours.tourOf(stop) < 0 && !waiting.holds(stop)) {
                waiting.add(stop);
                nearby++;
            }
        }
        for (int i = 0; i < OTHERS_ANYWHERE; i++) {
            int stop = random.nextInt(model.stops());
            if (tours.tourOf(stop) < 0 && !waiting.holds(stop)) {
                waiting.add(stop);
            }
        }
    }

    private void order() {
        int way = random.nextInt(10);
        for (int i = 0; i < waiting.count(); i++) {
            int stop = waiting.stop(i);
            waiting.key(stop, way < 5 ? random.nextDouble() : -model.prize(stop) * (way < 8 ? 1 : random.nextDouble()));
        }
        waiting.sort();
    }

    /** The seed's next neighbours first, then all others. */
    private void near(int seed) {
        for (int i = 0; i < waiting.count(); i++) {
            waiting.key(waiting.stop(i), model.stops() + random.nextDouble());
        }
        int[] nearest = model.neighbours(seed);
        for (int place = 0; place < nearest.length; place++) {
            waiting.key(nearest[place], place);
        }
        waiting.sort();
    }

    /**
     * Puts the waiting stops back, each where it costs least.
     *
     * @param forced so many of the first ones even where they cost more than they are worth: a tour begins to pay with its later stops
     */
    private void recreate(double blink, int forced) {
        for (int i = 0; i < waiting.count(); i++) {
            int stop = waiting.stop(i);
            insertion.clear(i < forced ? Double.POSITIVE_INFINITY : model.prize(stop));
            int offered = model.toursFor(stop, offers);
            for (int j = 0; j < offered; j++) {
                int tour = offers[j];
                if (blink == 0 || random.nextDouble() >= blink) {
                    model.insertion(stop, tour, tours.row(tour), tours.length(tour), insertion);
                }
            }
            if (insertion.found()) {
                int tour = insertion.tour();
                touch(tour);
                tours.insert(stop, tour, insertion.position());
                model.changed(tour, tours.row(tour), tours.length(tour));
            }
        }
    }

    private void touch(int tour) {
        if (before[tour] == null) {
            before[tour] = tours.stopsOf(tour);
            memories[tour] = model.memory(tour);
            costBefore[tour] = model.cost(tour, tours.row(tour), tours.length(tour));
            touched[touchedCount++] = tour;
        }
    }

    private void keep(double now) {
        cost = now;
        for (int i = 0; i < touchedCount; i++) {
            before[touched[i]] = null;
        }
    }

    /** First all that changed is let go, then each tour takes what it had. */
    private void undo() {
        for (int i = 0; i < touchedCount; i++) {
            int tour = touched[i];
            tours.restore(tour, before[tour]);
            model.changed(tour, before[tour], 0);
        }
        for (int i = 0; i < touchedCount; i++) {
            int tour = touched[i];
            tours.claim(tour);
            model.restored(tour, before[tour], before[tour].length, memories[tour]);
            before[tour] = null;
        }
    }
}
