package id.patuh.compliance.result;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.inference.Sample;
import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.officer.FieldAccess;
import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.officer.OfficerStore;
import id.patuh.compliance.region.RegionScope;
import id.patuh.compliance.result.InspectionResults.Arm;
import id.patuh.compliance.result.InspectionResults.Effect;
import id.patuh.compliance.result.InspectionResults.Group;
import id.patuh.compliance.result.InspectionResults.Rate;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;

/** Puts signed visits together as callers may see them. */
@ApplicationScoped
class ResultQuery {
    private final SignedVisitQuery visits;
    private final OfficerStore officers;
    private final FieldAccess field;
    private final AssessorFactory policies;

    ResultQuery(SignedVisitQuery visits, OfficerStore officers, FieldAccess field, AssessorFactory policies) {
        this.visits = visits;
        this.officers = officers;
        this.field = field;
        this.policies = policies;
    }

    /** What a caller asks for; region and days may be null. */
    record Asked(ResultDimension by, String region, LocalDate from, LocalDate to) {}

    /**
     * The results of the visits that a caller may see.
     *
     * @throws Problem REGION_UNKNOWN, REGION_OUT_OF_SCOPE, OFFICER_NOT_ENTERED
     */
    InspectionResults of(Asked asked, Caller caller) {
        List<SignedVisit> signed = visits.signed(RegionScope.of(caller, asked.region()), asked.from(), asked.to());
        boolean seesComplaints = FieldAccess.isSupervisor(caller);
        List<Group> items =
                switch (asked.by()) {
                    case DECILE -> Grouping.byDecile(signed);
                    case KIND -> Grouping.byKind(signed, seesComplaints);
                    case REGION -> Grouping.byRegion(signed, asked.region() != null);
                    case OVERRIDE -> Grouping.overrides(signed, asked.region() != null);
                    case OFFICER -> byOfficer(signed, caller);
                };
        return new InspectionResults(
                asked.by(),
                asked.from(),
                asked.to(),
                signed.size(),
                Grouping.hits(signed),
                items,
                asked.by() == ResultDimension.KIND ? effect(signed, seesComplaints) : null);
    }

    private List<Group> byOfficer(List<SignedVisit> signed, Caller caller) {
        UUID self = FieldAccess.oversees(caller) ? null : field.self(caller).officerId();
        List<UUID> members = signed.stream()
                .flatMap(visit -> visit.members().stream())
                .distinct()
                .filter(member -> self == null || member.equals(self))
                .sorted()
                .toList();
        if (members.isEmpty()) {
            return List.of();
        }
        List<Officer> known = officers.find(members);
        ExpectedHits expected = ExpectedHits.from(signed);
        return known.stream()
                .map(officer -> Grouping.ofOfficer(officer, signed, expected))
                .toList();
    }

    private Effect effect(List<SignedVisit> signed, boolean seesComplaints) {
        int days = policies.ofToday().policy().document().inspection().effectDays();
        List<SignedVisit> old = signed.stream()
                .filter(visit -> !visit.day().plusDays(days).isAfter(policies.today()))
                .toList();
        List<Long> priority = gained(old, ItemKind.PRIORITY, seesComplaints, days);
        List<Long> random = gained(old, ItemKind.RANDOM, seesComplaints, days);
        Rate difference = Sample.of(priority)
                .flatMap(mine -> Sample.of(random).flatMap(mine::minus))
                .map(Rate::of)
                .orElse(null);
        return new Effect(days, arm(priority), arm(random), difference);
    }

    private List<Long> gained(List<SignedVisit> old, ItemKind kind, boolean seesComplaints, int days) {
        return visits.workersGained(
                old.stream()
                        .filter(visit -> visit.kind(seesComplaints) == kind)
                        .map(SignedVisit::visitId)
                        .toList(),
                days);
    }

    private static Arm arm(List<Long> gained) {
        return new Arm(gained.size(), Sample.of(gained).map(Sample::mean).orElse(null));
    }
}
