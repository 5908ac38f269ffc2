package id.patuh.compliance.planning;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import id.patuh.compliance.planning.PlanProblem.Crew;

/**
 * Who goes on which day with whom: an officer is in one team a day, within the quotas, never where he is excluded. A team has its lead and
 * up to three more seats: a second inspector, and an officer of each BPJS.
 */
final class TeamBook {
    private static final int NOBODY = -1;
    private static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;

    private final List<Crew> crew;
    private final TeamFacts facts;
    private final int days;
    private final int[] leads;
    private final int[][] goesOn;
    private final int[][] usedInMonth;
    private final int[] used;
    private final int[] lengthOf;
    private final int[][] seats;
    private final boolean[] pinned;
    private long squares;

    TeamBook(PlanProblem problem, TeamFacts facts, int... leads) {
        this.crew = problem.crew();
        this.facts = facts;
        this.days = problem.days().size();
        this.leads = leads;
        this.goesOn = new int[crew.size()][days];
        Arrays.stream(goesOn).forEach(row -> Arrays.fill(row, NOBODY));
        this.usedInMonth = new int[crew.size()][facts.months()];
        this.used = new int[crew.size()];
        this.lengthOf = new int[leads.length * days];
        this.seats = new int[leads.length * days][TeamFacts.SEATS];
        Arrays.stream(seats).forEach(row -> Arrays.fill(row, NOBODY));
        this.pinned = new boolean[leads.length * days];
    }

    /** The team of a visit that stays as it is stays together too. */
    void pin(int tour, List<UUID> members) {
        pinned[tour] = true;
        for (UUID id : members.subList(1, members.size())) {
            int member = IntStream.range(0, crew.size())
                    .filter(at -> crew.get(at).officerId().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("A member of a visit that stays is no officer"));
            seats[tour][TeamFacts.seat(crew.get(member).agency())] = member;
        }
    }

    /** By how much the squares grow if a door joins a tour; infinite if no team could go there. */
    double cost(int tour, int[] visited, int length, int door) {
        int lead = tour / days;
        int day = tour % days;
        int leader = leads[lead];
        if (!facts.mayLead(lead, door) || !facts.isPresent(leader, day)) {
            return IMPOSSIBLE;
        }
        if (length == 0 && !pinned[tour] && goesOn[leader][day] != NOBODY) {
            return IMPOSSIBLE;
        }
        if (left(leader, day) < 1) {
            return IMPOSSIBLE;
        }
        double cost = 2L * used[leader] + 1;
        for (int seat = 0; seat < TeamFacts.SEATS; seat++) {
            int member = seats[tour][seat];
            if (member != NOBODY) {
                if (left(member, day) < 1 || !facts.mayGo(member, door)) {
                    return IMPOSSIBLE;
                }
                cost += 2L * used[member] + 1;
            } else if (facts.needs(seat, door)) {
                int joining = joining(tour, seat, visited, length, door);
                if (joining == NOBODY) {
                    return IMPOSSIBLE;
                }
                cost += (long) (length + 1) * (2L * used[joining] + length + 1);
            }
        }
        return cost;
    }

    /** Whether a tour may be what it was: its officers there, free, within their quotas, and allowed to all of its doors. */
    boolean holds(int tour, int[] seated, int[] visited) {
        int lead = tour / days;
        if (!isFree(leads[lead], tour % days, visited.length)) {
            return false;
        }
        for (int door : visited) {
            if (!facts.mayLead(lead, door)) {
                return false;
            }
        }
        for (int seat = 0; seat < TeamFacts.SEATS; seat++) {
            int member = seated[seat];
            if (member == NOBODY) {
                if (facts.needs(seat, visited, visited.length)) {
                    return false;
                }
            } else if (!isFree(member, tour % days, visited.length) || !facts.mayGo(member, visited, visited.length)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFree(int member, int day, int visits) {
        return facts.isPresent(member, day) && goesOn[member][day] == NOBODY && left(member, day) >= visits;
    }

    void changed(int tour, int[] visited, int length) {
        release(tour);
        if (!pinned[tour]) {
            for (int seat = 0; seat < TeamFacts.SEATS; seat++) {
                if (!facts.needs(seat, visited, length)) {
                    seats[tour][seat] = NOBODY;
                } else if (seats[tour][seat] == NOBODY) {
                    seats[tour][seat] = joining(tour, seat, visited, length, NOBODY);
                }
            }
        }
        occupy(tour, length);
    }

    int[] memory(int tour) {
        return seats[tour].clone();
    }

    void restored(int tour, int length, int[] memory) {
        release(tour);
        seats[tour] = memory.clone();
        occupy(tour, length);
    }

    long squares() {
        return squares;
    }

    /** Everybody of a team, the lead first. */
    List<UUID> members(int tour) {
        return IntStream.concat(
                        IntStream.of(leads[tour / days]),
                        Arrays.stream(seats[tour]).filter(member -> member != NOBODY))
                .mapToObj(member -> crew.get(member).officerId())
                .toList();
    }

    /** The nearest officer who is free and may go to all doors of a tour, and to one more if it is named. */
    private int joining(int tour, int seat, int[] visited, int length, int door) {
        int day = tour % days;
        int visits = door == NOBODY ? length : length + 1;
        for (int member : facts.candidates(tour / days, seat)) {
            if (isFree(member, day, visits)
                    && (door == NOBODY || facts.mayGo(member, door))
                    && facts.mayGo(member, visited, length)) {
                return member;
            }
        }
        return NOBODY;
    }

    private int left(int member, int day) {
        int month = facts.month(day);
        return Math.min(
                crew.get(member).quota().get(month) - usedInMonth[member][month],
                crew.get(member).quotaOfYear() - used[member]);
    }

    private void release(int tour) {
        count(tour, -lengthOf[tour], NOBODY);
        lengthOf[tour] = 0;
    }

    private void occupy(int tour, int length) {
        lengthOf[tour] = length;
        count(tour, length, tour);
    }

    private void count(int tour, int visits, int goes) {
        if (visits == 0) {
            return;
        }
        count(leads[tour / days], tour % days, visits, goes);
        for (int member : seats[tour]) {
            if (member != NOBODY) {
                count(member, tour % days, visits, goes);
            }
        }
    }

    private void count(int member, int day, int visits, int goes) {
        goesOn[member][day] = goes;
        usedInMonth[member][facts.month(day)] += visits;
        squares -= (long) used[member] * used[member];
        used[member] += visits;
        squares += (long) used[member] * used[member];
    }
}
