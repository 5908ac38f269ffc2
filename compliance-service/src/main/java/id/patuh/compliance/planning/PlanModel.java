package id.patuh.compliance.planning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import id.patuh.compliance.planning.PlanProblem.Crew;
import id.patuh.compliance.planning.PlanProblem.Door;
import id.patuh.compliance.planning.search.Insertion;
import id.patuh.compliance.planning.search.TourModel;
import id.patuh.contracts.vocabulary.Agency;

/**
 * The rules of a plan, for the search: a tour is the day of a lead, a stop is a door. Every insertion that it offers keeps all hard rules;
 * officers join a team when a door first needs them, the nearest who is free, and leave it with the last such door. Doors of the desk
 * stand at the beginning of a day, before the road.
 */
final class PlanModel implements TourModel {
    /** More than any sum of the soft rules that a tenth of priority could be traded for. */
    private static final double TENTH = 1_000;

    /** More than any door is worth. */
    private static final double CHANCE = 2 * TENTH * 1_000;

    private static final double TEAM_DAY = 30;
    private static final double SQUARE = 2;
    private static final int EMPTY_DAYS_TRIED = 2;

    private final PlanProblem problem;
    private final List<Crew> crew;
    private final List<Door> doors;
    private final int days;
    private final TeamFacts facts;
    private final TeamBook team;
    private final Roads roads;
    private final ChanceShare chance;
    private final int[] leads;
    private final int[][] leadsOf;
    private final int[][] neighbours;
    private final int[] minutes;
    private final int[] lastDay;
    private final boolean[] fixed;
    private final int[] tourMinutes;
    private final int[] tourTravel;
    private final int[] tourLength;
    private final int[] tourDrawn;
    private final SplittableRandom random;

    PlanModel(PlanProblem problem, long seed) {
        this.problem = problem;
        this.crew = problem.crew();
        this.doors = problem.doors();
        this.days = problem.days().size();
        this.random = new SplittableRandom(seed);
        this.leads = IntStream.range(0, crew.size())
                .filter(member -> crew.get(member).agency() == Agency.KEMENAKER)
                .toArray();
        this.minutes = doors.stream().mapToInt(problem.rules()::minutesOf).toArray();
        this.lastDay = doors.stream().mapToInt(this::lastDayOf).toArray();
        this.fixed = new boolean[doors.size()];
        problem.fixed().forEach(visit -> fixed[visit.door()] = true);
        this.roads = new Roads(problem, leads);
        this.facts = new TeamFacts(problem, leads);
        this.team = new TeamBook(problem, facts, leads);
        this.chance = new ChanceShare(problem);
        this.leadsOf = IntStream.range(0, doors.size()).mapToObj(this::fitLeads).toArray(int[][]::new);
        this.neighbours = roads.nearest();
        this.tourMinutes = new int[tours()];
        this.tourTravel = new int[tours()];
        this.tourLength = new int[tours()];
        this.tourDrawn = new int[tours()];
    }

    @Override
    public int stops() {
        return doors.size();
    }

    @Override
    public int tours() {
        return leads.length * days;
    }

    @Override
    public double prize(int stop) {
        return problem.rules().worth(doors.get(stop)) * TENTH + 1;
    }

    @Override
    public int[] neighbours(int stop) {
        return neighbours[stop];
    }

    @Override
    public boolean isFixed(int stop) {
        return fixed[stop];
    }

    /** Days on which a lead who may go there already goes, and a few on which he could. */
    @Override
    public int toursFor(int stop, int[] into) {
        int count = 0;
        for (int lead : leadsOf[stop]) {
            for (int day = 0; day < days; day++) {
                if (tourLength[lead * days + day] > 0) {
                    into[count++] = lead * days + day;
                }
            }
            int used = count;
            for (int i = 0; i < EMPTY_DAYS_TRIED; i++) {
                int tour = lead * days + random.nextInt(days);
                // A day drawn twice is offered once: there is room for each tour.
                if (tourLength[tour] == 0 && (count == used || into[count - 1] != tour)) {
                    into[count++] = tour;
                }
            }
        }
        return count;
    }

    @Override
    public void insertion(int stop, int tour, int[] visited, int length, Insertion best) {
        int day = tour % days;
        if (day > lastDay[stop]) {
            return;
        }
        double cost = (length == 0 ? TEAM_DAY : 0)
                + chance.missingMore(stop) * CHANCE
                + team.cost(tour, visited, length, stop) * SQUARE;
        int left = problem.rules().dayMinutes() - tourMinutes[tour] - minutes[stop];
        if (cost >= best.cost() || left < 0) {
            return;
        }
        if (roads.isDesk(stop)) {
            best.offer(tour, 0, cost);
            return;
        }
        int lead = tour / days;
        int first = roads.deskDoors(visited, length);
        for (int at = first; at <= length; at++) {
            int more = roads.detour(lead, visited, length, first, at, stop);
            if (more <= left) {
                best.offer(tour, at, cost + more);
            }
        }
    }

    @Override
    public void changed(int tour, int[] visited, int length) {
        team.changed(tour, visited, length);
        measure(tour, visited, length);
    }

    @Override
    public Object memory(int tour) {
        return team.memory(tour);
    }

    @Override
    public void restored(int tour, int[] visited, int length, Object memory) {
        team.restored(tour, length, (int[]) memory);
        measure(tour, visited, length);
    }

    @Override
    public double cost(int tour, int[] visited, int length) {
        return length == 0 ? 0 : TEAM_DAY + tourTravel[tour];
    }

    @Override
    public double common() {
        return team.squares() * SQUARE + chance.missing() * CHANCE;
    }

    /** Whether a door could go to a tour, as it stands. */
    boolean hasPlace(int stop, int tour, int[] visited) {
        return place(stop, tour, visited).found();
    }

    /** Where a door could go in a tour, as it stands. */
    Insertion place(int stop, int tour, int[] visited) {
        Insertion best = new Insertion();
        best.clear(CHANCE);
        insertion(stop, tour, visited, visited.length, best);
        return best;
    }

    PlanScore score(long priorityTenths) {
        int travel = Arrays.stream(tourTravel).sum();
        int teamDays =
                (int) Arrays.stream(tourLength).filter(length -> length > 0).count();
        return new PlanScore(chance.visits(), priorityTenths, travel, teamDays, team.squares());
    }

    int minutesOf(int tour) {
        return tourMinutes[tour];
    }

    /** Minutes on the road before a stop of a tour. */
    int travelBefore(int tour, int[] visited, int at) {
        return roads.isDesk(visited[at])
                ? 0
                : roads.leg(tour / days, visited, visited.length, roads.deskDoors(visited, visited.length), at);
    }

    boolean isDesk(int stop) {
        return roads.isDesk(stop);
    }

    int duration(int stop) {
        return minutes[stop];
    }

    /** Whether nobody goes on a tour yet. */
    boolean isEmpty(int tour) {
        return tourLength[tour] == 0;
    }

    int days() {
        return days;
    }

    LocalDate dayOf(int tour) {
        return problem.days().get(tour % days);
    }

    TeamBook team() {
        return team;
    }

    TeamFacts facts() {
        return facts;
    }

    int[] leads() {
        return leads;
    }

    /** Minutes of a day with nothing but this door. */
    int aloneMinutes(int lead, int stop) {
        return minutes[stop] + roads.alone(lead, stop);
    }

    private void measure(int tour, int[] visited, int length) {
        int drawn = chance.drawn(visited, length);
        chance.add(length - tourLength[tour], drawn - tourDrawn[tour]);
        tourLength[tour] = length;
        tourDrawn[tour] = drawn;
        tourTravel[tour] = roads.length(tour / days, visited, length);
        tourMinutes[tour] = tourTravel[tour];
        for (int i = 0; i < length; i++) {
            tourMinutes[tour] += minutes[visited[i]];
        }
    }

    private int lastDayOf(Door door) {
        if (door.visitBy() == null) {
            return days;
        }
        int last = days - 1;
        while (last >= 0 && problem.days().get(last).isAfter(door.visitBy())) {
            last--;
        }
        return last;
    }

    /** The nearest of the leads who may go to a door, by their place among the leads. */
    private int[] fitLeads(int door) {
        return IntStream.range(0, leads.length)
                .filter(lead -> facts.mayLead(lead, door))
                .filter(lead -> aloneMinutes(lead, door) <= problem.rules().dayMinutes())
                .boxed()
                .sorted(Comparator.comparingInt(lead -> roads.fromOffice(lead, door)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
