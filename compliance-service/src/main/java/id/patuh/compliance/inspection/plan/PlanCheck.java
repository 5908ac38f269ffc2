package id.patuh.compliance.inspection.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.officer.AbsenceStore;
import id.patuh.compliance.officer.ExclusionStore;
import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.officer.OfficerAbsence;
import id.patuh.compliance.officer.OfficerStore;

/** Looks before a publication whether what held when the plan was made still does. */
@ApplicationScoped
class PlanCheck {
    private final OfficerVisits visits;
    private final OfficerStore officers;
    private final AbsenceStore absences;
    private final ExclusionStore exclusions;

    PlanCheck(OfficerVisits visits, OfficerStore officers, AbsenceStore absences, ExclusionStore exclusions) {
        this.visits = visits;
        this.officers = officers;
        this.absences = absences;
        this.exclusions = exclusions;
    }

    private record Day(UUID officer, LocalDate day) {}

    void lockPublications() {
        officers.lockBookings();
    }

    /** How many visits have an officer who goes elsewhere that day, is away, inactive or excluded. */
    int broken(InspectionPlan plan, List<PlannedVisit> planned) {
        Set<UUID> members = new HashSet<>();
        planned.forEach(visit -> members.addAll(visit.members()));
        Set<Day> taken = taken(plan, planned, members);
        Map<UUID, List<OfficerAbsence>> away = absences.between(members, plan.from(), plan.to());
        Map<UUID, Set<UUID>> excluded = exclusions.of(members);
        Map<UUID, Officer> known = new HashMap<>();
        officers.find(members).forEach(officer -> known.put(officer.officerId(), officer));
        return (int) planned.stream()
                .filter(visit -> visit.members().stream()
                        .anyMatch(member -> !known.get(member).active()
                                || taken.contains(new Day(member, visit.day()))
                                || isAway(away.getOrDefault(member, List.of()), visit.day())
                                || excluded.getOrDefault(member, Set.of())
                                        .contains(visit.item().employerId())))
                .count();
    }

    private Set<Day> taken(InspectionPlan plan, List<PlannedVisit> planned, Set<UUID> members) {
        Set<UUID> own = new HashSet<>();
        planned.forEach(visit -> own.add(visit.visitId()));
        Set<Day> taken = new HashSet<>();
        visits.between(members, plan.from(), plan.to()).stream()
                .filter(goes -> !own.contains(goes.visitId()))
                .filter(goes -> plan.replans() == null || !plan.replans().equals(goes.planId()))
                .forEach(goes -> taken.add(new Day(goes.officerId(), goes.day())));
        return taken;
    }

    private static boolean isAway(List<OfficerAbsence> absences, LocalDate day) {
        return absences.stream().anyMatch(absence -> !day.isBefore(absence.from()) && !day.isAfter(absence.to()));
    }
}
