package id.patuh.compliance.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import id.patuh.compliance.planning.search.Insertion;
import id.patuh.compliance.planning.search.Tours;

/** Turns drafts into the tours of a search, and tours into drafts. */
final class PlanDrafts {
    private final PlanProblem problem;
    private final PlanModel model;

    PlanDrafts(PlanProblem problem, PlanModel model) {
        this.problem = problem;
        this.model = model;
    }

    /** The tours of the visits that stay as they are, and those of a draft as far as the rules still allow them. */
    Tours tours(PlanDraft draft) {
        Tours tours = new Tours(model.stops(), model.tours());
        List<PlanProblem.Fixed> ordered = problem.fixed().stream()
                .sorted(Comparator.comparing(visit -> !model.isDesk(visit.door())))
                .toList();
        for (PlanProblem.Fixed visit : ordered) {
            int tour = tourOf(visit);
            model.team().pin(tour, visit.members());
            insert(tours, visit.door(), tour, tours.stopsOf(tour).length);
        }
        for (PlanDraft.DraftTeam drafted : draft.teams()) {
            takeUp(tours, drafted);
        }
        return tours;
    }

    private void takeUp(Tours tours, PlanDraft.DraftTeam drafted) {
        int tour = Arrays.binarySearch(model.leads(), drafted.lead()) * model.days() + drafted.day();
        int[] seats = drafted.seats().stream().mapToInt(Integer::intValue).toArray();
        int[] visited = drafted.doors().stream()
                .filter(door -> tours.tourOf(door) < 0)
                .mapToInt(Integer::intValue)
                .toArray();
        if (model.isEmpty(tour) && model.team().holds(tour, seats, visited)) {
            for (int place = 0; place < visited.length; place++) {
                tours.insert(visited[place], tour, place);
            }
            model.restored(tour, visited, visited.length, seats);
        } else {
            putBack(tours, tour, visited);
        }
    }

    /** Door by door, as far as each has a place. */
    private void putBack(Tours tours, int tour, int... doors) {
        for (int door : doors) {
            Insertion place = model.place(door, tour, tours.stopsOf(tour));
            if (place.found()) {
                insert(tours, door, tour, place.position());
            }
        }
    }

    private void insert(Tours tours, int door, int tour, int position) {
        tours.insert(door, tour, position);
        int[] now = tours.stopsOf(tour);
        model.changed(tour, now, now.length);
    }

    private int tourOf(PlanProblem.Fixed visit) {
        int lead = IntStream.range(0, model.leads().length)
                .filter(at -> problem.crew()
                        .get(model.leads()[at])
                        .officerId()
                        .equals(visit.members().getFirst()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The lead of a visit that stays is none of the officers"));
        return lead * model.days() + problem.days().indexOf(visit.day());
    }

    /** What stands, to go on from another time. */
    PlanDraft draft(Tours tours) {
        List<PlanDraft.DraftTeam> teams = new ArrayList<>();
        for (int tour = 0; tour < model.tours(); tour++) {
            int[] visited = tours.stopsOf(tour);
            if (visited.length > 0) {
                teams.add(new PlanDraft.DraftTeam(
                        model.leads()[tour / model.days()],
                        tour % model.days(),
                        Arrays.stream(model.team().memory(tour)).boxed().toList(),
                        Arrays.stream(visited).boxed().toList()));
            }
        }
        return new PlanDraft(teams);
    }
}
