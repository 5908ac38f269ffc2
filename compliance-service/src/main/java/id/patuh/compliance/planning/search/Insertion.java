package id.patuh.compliance.planning.search;

/** The cheapest place found so far for a stop. */
public final class Insertion {
    private int tour;
    private int position;
    private double cost;

    /** Forgets what was found; a place must cost less than the limit. */
    public void clear(double limit) {
        tour = -1;
        position = -1;
        cost = limit;
    }

    /** Takes a place if it is cheaper than the one held. */
    public void offer(int atTour, int atPosition, double atCost) {
        if (atCost < cost) {
            tour = atTour;
            position = atPosition;
            cost = atCost;
        }
    }

    /** What a place must cost less than. */
    public double cost() {
        return cost;
    }

    /** Whether a place was found. */
    public boolean found() {
        return tour >= 0;
    }

    int tour() {
        return tour;
    }

    /** Where in the tour; -1 if none was found. */
    public int position() {
        return position;
    }
}
