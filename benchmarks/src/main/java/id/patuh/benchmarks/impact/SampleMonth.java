package id.patuh.benchmarks.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

import id.patuh.benchmarks.field.Crews;
import id.patuh.benchmarks.impact.Arm.Order;
import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.planning.PlanProblem;
import id.patuh.compliance.planning.PlanProblem.Crew;
import id.patuh.compliance.planning.PlanProblem.Door;
import id.patuh.contracts.vocabulary.Agency;

/**
 * What a plan for a month is made of: the doors of a list by priority with one of ten drawn, among them complaints and agreed deadlines,
 * and the officers of an invented province.
 *
 * @param province two digits
 * @param employers from whom the list is made
 */
public record SampleMonth(String province, int inspectors, int examinersOfEachBpjs, int employers, int candidates) {
    private static final int MONTH = 6;
    private static final int EACH_COMPLAINT = 50;
    private static final int EACH_FOLLOW_UP = 70;
    private static final int EACH_VISITED_BEFORE = 3;

    /** The month that a seed gives. */
    public PlanProblem problem(long seed) {
        ImpactParameters parameters = ImpactParameters.shipped()
                .with(List.of(
                        "province=" + province,
                        "inspectors=" + inspectors,
                        "examinersOfEachBpjs=" + examinersOfEachBpjs,
                        "employers=" + employers,
                        "listLength=" + candidates));
        World world = new World(parameters, seed);
        MonthList list = new MonthList(world, Order.PLANNED, MONTH, at -> true, at -> false);
        List<LocalDate> days = World.days(MONTH);
        List<Crew> crew = world.officers(MONTH);
        List<UUID> leads = crew.stream()
                .filter(officer -> officer.agency() == Agency.KEMENAKER)
                .map(Crew::officerId)
                .toList();
        SplittableRandom random = new SplittableRandom(seed);
        List<Door> doors = new ArrayList<>();
        for (Door door : list.doors()) {
            doors.add(special(door, doors.size() + 1, days, leads, random));
        }
        return new PlanProblem(
                days,
                crew,
                doors,
                List.of(),
                World.policy().inspectionList().randomShare().doubleValue(),
                Crews.rules(World.policy().inspection()));
    }

    private static Door special(
            Door door, int number, List<LocalDate> days, List<UUID> leads, SplittableRandom random) {
        ItemKind kind = door.kind();
        LocalDate by = null;
        if (kind == ItemKind.PRIORITY && number % EACH_COMPLAINT == 0) {
            kind = ItemKind.COMPLAINT;
            by = days.get(random.nextInt(days.size()));
        } else if (kind == ItemKind.PRIORITY && number % EACH_FOLLOW_UP == 0) {
            kind = ItemKind.FOLLOW_UP;
        }
        UUID last = number % EACH_VISITED_BEFORE == 0 ? leads.get(random.nextInt(leads.size())) : null;
        return new Door(
                door.employerId(),
                door.regionCode(),
                door.place(),
                door.section(),
                kind,
                door.type(),
                door.scale(),
                door.needs(),
                door.priorityTenths(),
                by,
                last);
    }
}
