package id.patuh.compliance.planning;

import java.util.EnumMap;
import java.util.Map;

import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.region.Place;
import id.patuh.contracts.vocabulary.BusinessScale;

/**
 * Numbers of a plan. The construct is ours.
 *
 * @param dayMinutes minutes of a working day, pauses within
 * @param visitMinutes minutes of a visit by the scale of the employer
 * @param detour kilometres of road for a kilometre of the great circle
 * @param speedWithinKmh between places of one regency
 * @param speedBetweenKmh between places of different ones
 * @param obligedPriorityTenths what a visit is worth that a complaint or an agreed deadline asks for
 */
public record PlanRules(
        int dayMinutes,
        Map<BusinessScale, Integer> visitMinutes,
        double detour,
        double speedWithinKmh,
        double speedBetweenKmh,
        int obligedPriorityTenths) {
    private static final int MINUTES = 60;

    public PlanRules {
        visitMinutes = Map.copyOf(new EnumMap<>(visitMinutes));
    }

    int minutesOf(PlanProblem.Door door) {
        return visitMinutes.get(door.scale());
    }

    int worth(PlanProblem.Door door) {
        boolean obliged = door.kind() == ItemKind.COMPLAINT || door.kind() == ItemKind.FOLLOW_UP;
        return obliged ? obligedPriorityTenths : door.priorityTenths();
    }

    /** Minutes on the road between two places, each with the code of its regency; rounded up. */
    public int travel(Place from, String fromRegion, Place to, String toRegion) {
        double speed = fromRegion.equals(toRegion) ? speedWithinKmh : speedBetweenKmh;
        return (int) Math.ceil(from.kilometresTo(to) * detour / speed * MINUTES);
    }
}
