package id.patuh.compliance.visit;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.inspection.DoorQuery;
import id.patuh.compliance.inspection.ListItem;
import id.patuh.compliance.officer.FieldAccess;
import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.officer.OfficerStore;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.contracts.calendar.LegalZone;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** Orders visits outside a plan. */
@ApplicationScoped
class VisitOrderService {
    private static final Visit.Moments NOTHING_YET = new Visit.Moments(null, null, null, null, null, null);

    private final VisitStore visits;
    private final VisitRules rules;
    private final DoorQuery doors;
    private final OfficerStore officers;
    private final AuditLog audit;
    private final Clock clock;

    VisitOrderService(
            VisitStore visits, VisitRules rules, DoorQuery doors, OfficerStore officers, AuditLog audit, Clock clock) {
        this.visits = visits;
        this.rules = rules;
        this.doors = doors;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Orders a visit.
     *
     * @throws Problem EMPLOYER_UNKNOWN, OFFICER_UNKNOWN, VALIDATION_FAILED, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, VISIT_BREAKS_RULES,
     *     CALENDAR_UNKNOWN
     */
    @Transactional
    Visit order(VisitBody.Order order, Caller caller) {
        ListItem door = doors.find(order.employerId(), order.reason())
                .orElseThrow(() -> Problem.of(
                        InspectionProblem.EMPLOYER_UNKNOWN, order.employerId().toString()));
        FieldAccess.requireSupervisor(caller, door.regionCode());
        officers.lockBookings();
        List<Officer> team = team(order);
        Officer lead = lead(order, team);
        Visit visit = visit(order, door, lead, team);
        rules.require(new VisitRules.Plan(
                visit, team, door.section(), LegalZone.of(lead.homeRegion()).dayOf(clock.instant())));
        visits.insert(visit, clock.instant().truncatedTo(ChronoUnit.MICROS), caller.subject());
        audit.record(
                "VISIT_ORDERED",
                "visit",
                visit.visitId().toString(),
                Map.of("employer", visit.employerId().toString()));
        return visits.find(visit.visitId()).orElseThrow();
    }

    private List<Officer> team(VisitBody.Order order) {
        List<Officer> team = officers.find(order.members());
        order.members().stream()
                .filter(id ->
                        team.stream().noneMatch(officer -> officer.officerId().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw Problem.of(InspectionProblem.OFFICER_UNKNOWN, id.toString());
                });
        return team;
    }

    private static Officer lead(VisitBody.Order order, List<Officer> team) {
        List<Officer> inspectors = team.stream()
                .filter(officer -> officer.agency() == Agency.KEMENAKER)
                .filter(officer -> order.leadId() == null || order.leadId().equals(officer.officerId()))
                .toList();
        if (inspectors.size() != 1) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(new FieldError(
                            "/leadId",
                            "LEAD",
                            "Sebutkan seorang pengawas ketenagakerjaan di antara anggota sebagai ketua tim.",
                            "Name one of the inspectors among the members as the lead."));
        }
        return inspectors.getFirst();
    }

    private Visit visit(VisitBody.Order order, ListItem door, Officer lead, List<Officer> team) {
        LocalTime start = LocalTime.parse(order.startAt());
        return new Visit(
                Ids.next(),
                null,
                null,
                door.employerId(),
                door.name(),
                door.workplaceId(),
                door.regionCode(),
                door.latitude(),
                door.longitude(),
                door.kind(),
                door.type(),
                door.scale(),
                door.needs(),
                door.priorityTenths(),
                door.findings(),
                order.date(),
                start,
                start.plusMinutes(rules.minutes(door.scale())),
                lead.officerId(),
                members(lead, team),
                VisitState.PLANNED,
                null,
                null,
                order.reason(),
                NOTHING_YET,
                1);
    }

    /** The lead first, as on a plan. */
    private static List<UUID> members(Officer lead, List<Officer> team) {
        return Stream.concat(
                        Stream.of(lead.officerId()),
                        team.stream()
                                .map(Officer::officerId)
                                .filter(id -> !id.equals(lead.officerId()))
                                .sorted())
                .toList();
    }
}
