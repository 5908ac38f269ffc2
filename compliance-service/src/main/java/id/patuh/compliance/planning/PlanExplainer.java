package id.patuh.compliance.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import id.patuh.compliance.planning.PlanProblem.Crew;
import id.patuh.compliance.planning.PlanProblem.Door;
import id.patuh.compliance.planning.search.Tours;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;

/** Says why doors are not planned, so that anybody can check it. */
final class PlanExplainer {
    private final PlanProblem problem;
    private final PlanModel model;
    private final Tours tours;

    PlanExplainer(PlanProblem problem, PlanModel model, Tours tours) {
        this.problem = problem;
        this.model = model;
        this.tours = tours;
    }

    UnplannedReason reason(int stop) {
        Door door = problem.doors().get(stop);
        List<LocalDate> days = problem.days().stream()
                .filter(day -> door.visitBy() == null || !day.isAfter(door.visitBy()))
                .toList();
        int[] fit = IntStream.range(0, model.leads().length)
                .filter(lead -> isFit(leader(lead), door, days))
                .toArray();
        if (fit.length == 0 || !hasCompany(door, days)) {
            return UnplannedReason.NO_OFFICER;
        }
        if (IntStream.of(fit).allMatch(lead -> led(leader(lead), door))) {
            return UnplannedReason.ROTATION;
        }
        if (IntStream.of(fit).allMatch(lead -> led(leader(lead), door) || isExcluded(leader(lead), door))) {
            return UnplannedReason.EXCLUDED;
        }
        if (IntStream.of(fit)
                .allMatch(
                        lead -> model.aloneMinutes(lead, stop) > problem.rules().dayMinutes())) {
            return UnplannedReason.TOO_FAR;
        }
        return takesAPlace(stop) ? UnplannedReason.LOWER_VALUE : UnplannedReason.CAPACITY;
    }

    /** Whether the door could go where another one is now that may be moved. */
    private boolean takesAPlace(int stop) {
        for (int tour = 0; tour < model.tours(); tour++) {
            if (!model.facts().mayLead(tour / problem.days().size(), stop)) {
                continue;
            }
            int[] visited = tours.stopsOf(tour);
            for (int at = 0; at < visited.length; at++) {
                if (!model.isFixed(visited[at]) && fitsWithout(stop, tour, visited, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fitsWithout(int stop, int tour, int[] visited, int at) {
        Object memory = model.memory(tour);
        int[] without = IntStream.range(0, visited.length)
                .filter(place -> place != at)
                .map(place -> visited[place])
                .toArray();
        model.changed(tour, without, without.length);
        boolean fits = model.hasPlace(stop, tour, without);
        model.changed(tour, without, 0);
        model.restored(tour, visited, visited.length, memory);
        return fits;
    }

    private boolean hasCompany(Door door, List<LocalDate> days) {
        boolean agencies = door.needs().stream()
                .allMatch(agency -> anybody(member -> member.agency() == agency && isThere(member, door, days)));
        boolean second = door.scale() != BusinessScale.LARGE
                || problem.crew().stream()
                                .filter(member -> member.agency() == Agency.KEMENAKER && isThere(member, door, days))
                                .count()
                        > 1;
        return agencies && second;
    }

    private boolean anybody(Predicate<Crew> fits) {
        return problem.crew().stream().anyMatch(fits);
    }

    private static boolean isFit(Crew lead, Door door, List<LocalDate> days) {
        return isThere(lead, door, days) && lead.knows(door.section());
    }

    private static boolean isThere(Crew member, Door door, List<LocalDate> days) {
        return member.actsIn(door.regionCode())
                && days.stream().anyMatch(day -> !member.busy().contains(day));
    }

    private Crew leader(int lead) {
        return problem.crew().get(model.leads()[lead]);
    }

    private static boolean led(Crew lead, Door door) {
        return lead.officerId().equals(door.lastLead());
    }

    private static boolean isExcluded(Crew lead, Door door) {
        return lead.excluded().contains(door.employerId());
    }
}
