package id.patuh.compliance.planning;

import java.util.List;

import id.patuh.compliance.inspection.VisitType;
import id.patuh.compliance.planning.PlanProblem.Crew;
import id.patuh.compliance.planning.PlanProblem.Door;

/** Minutes on the road between offices and doors; those between doors are computed when a door is first visited. */
final class Roads {
    private static final int NEAREST_DOORS = 80;

    private final PlanRules rules;
    private final List<Door> doors;
    private final short[][] fromOffice;
    private final short[][] between;
    private final boolean[] desk;

    Roads(PlanProblem problem, int... leads) {
        this.rules = problem.rules();
        this.doors = problem.doors();
        this.fromOffice = new short[leads.length][doors.size()];
        for (int lead = 0; lead < leads.length; lead++) {
            for (int door = 0; door < doors.size(); door++) {
                fromOffice[lead][door] = minutes(problem.crew().get(leads[lead]), doors.get(door));
            }
        }
        this.between = new short[doors.size()][];
        this.desk = new boolean[doors.size()];
        for (int door = 0; door < desk.length; door++) {
            desk[door] = doors.get(door).type() == VisitType.DESK;
        }
    }

    /** Whether a door is visited at the desk, without any road. */
    boolean isDesk(int door) {
        return desk[door];
    }

    /** How many doors of a day are visited at the desk: the first ones. */
    int deskDoors(int[] visited, int length) {
        int count = 0;
        while (count < length && desk[visited[count]]) {
            count++;
        }
        return count;
    }

    /** The road that ends at a position of a day: from the office to the first door, between two, or back; none where no door is. */
    int leg(int lead, int[] visited, int length, int first, int at) {
        if (first == length) {
            return 0;
        }
        if (at == first) {
            return fromOffice[lead][visited[at]];
        }
        return at == length ? fromOffice[lead][visited[at - 1]] : between(visited[at - 1], visited[at]);
    }

    /** How much longer the road of a day gets with one more door at a position. */
    int detour(int lead, int[] visited, int length, int first, int at, int door) {
        return (at == first ? fromOffice[lead][door] : between(visited[at - 1], door))
                + (at == length ? fromOffice[lead][door] : between(door, visited[at]))
                - leg(lead, visited, length, first, at);
    }

    /** The whole road of a day. */
    int length(int lead, int[] visited, int length) {
        int first = deskDoors(visited, length);
        int sum = 0;
        for (int at = first; at <= length && first < length; at++) {
            sum += leg(lead, visited, length, first, at);
        }
        return sum;
    }

    /** There and back. */
    int alone(int lead, int door) {
        return desk[door] ? 0 : 2 * fromOffice[lead][door];
    }

    int fromOffice(int lead, int door) {
        return fromOffice[lead][door];
    }

    /** The doors next to each door, itself first, as the crow flies. */
    int[][] nearest() {
        double[][] points = new double[doors.size()][];
        for (int door = 0; door < points.length; door++) {
            double lat = Math.toRadians(doors.get(door).place().latitude());
            double lon = Math.toRadians(doors.get(door).place().longitude());
            points[door] = new double[] {Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)};
        }
        return NearestPoints.of(points, NEAREST_DOORS);
    }

    private int between(int door, int other) {
        short[] row = between[door];
        if (row == null) {
            row = new short[doors.size()];
            Door from = doors.get(door);
            for (int to = 0; to < row.length; to++) {
                Door next = doors.get(to);
                row[to] = asShort(rules.travel(from.place(), from.regionCode(), next.place(), next.regionCode()));
            }
            between[door] = row;
        }
        return row[other];
    }

    private short minutes(Crew lead, Door door) {
        return asShort(rules.travel(lead.office(), lead.regionCode(), door.place(), door.regionCode()));
    }

    private static short asShort(int minutes) {
        return (short) Math.min(Short.MAX_VALUE, minutes);
    }
}
