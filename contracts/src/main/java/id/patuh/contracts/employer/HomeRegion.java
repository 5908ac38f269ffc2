package id.patuh.contracts.employer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import id.patuh.contracts.event.RecordEvent;

/**
 * Where an employer is at home: at its head office; without one, at its largest door, but it moves from one door to another only when that
 * one leads by a fifth, so that a hire does not move a case to another province.
 *
 * <p>Which door was home first depends on the days for which things were stated, so these days are walked along. What is stated for one day
 * counts together, whichever came first: records reach the registry by ways that keep no order between them.
 */
final class HomeRegion {
    private static final int LEAD_IN = 6;
    private static final int LEAD_OF = 5;
    private static final Comparator<WorkplaceOnDay> ORDER =
            WorkplaceOnDay.LARGEST.thenComparing(door -> door.member().recordId());

    private final Map<UUID, WorkplaceOnDay> open = new HashMap<>();
    private final NavigableSet<WorkplaceOnDay> bySize = new TreeSet<>(ORDER);
    private final NavigableSet<WorkplaceOnDay> heads = new TreeSet<>(ORDER);
    private WorkplaceOnDay home;

    private HomeRegion() {}

    /** A day on which a record may have become another door than it was. */
    private record Point(LocalDate day, MemberRecord member) {}

    /**
     * The region of the home on a day.
     *
     * @param members records with all of their statements
     * @param doors the open doors of the day, at least one
     * @param day the day
     */
    static String region(List<MemberRecord> members, List<WorkplaceOnDay> doors, LocalDate day) {
        Optional<WorkplaceOnDay> head = doors.stream().filter(WorkplaceOnDay::isHead).min(WorkplaceOnDay.LARGEST);
        if (head.isPresent()) {
            return head.get().regionCode();
        }
        if (!isDisputed(doors)) {
            return doors.getFirst().regionCode();
        }
        HomeRegion walk = new HomeRegion();
        walk.along(points(members, day));
        return walk.home.regionCode();
    }

    /** Whether the statements of today are not enough to tell: no head office, and open doors in several regions. */
    static boolean isDisputed(List<WorkplaceOnDay> doors) {
        boolean several = false;
        for (WorkplaceOnDay door : doors) {
            if (door.isHead()) {
                return false;
            }
            several |= !door.regionCode().equals(doors.getFirst().regionCode());
        }
        return several;
    }

    private static List<Point> points(List<MemberRecord> members, LocalDate day) {
        List<Point> points = new ArrayList<>();
        for (MemberRecord member : members) {
            for (RecordEvent.Statement statement : member.statements()) {
                add(points, statement.validFrom(), member, day);
                add(points, statement.endedOn(), member, day);
            }
            for (RecordEvent.ListCount list : member.lists()) {
                add(points, list.asOf(), member, day);
            }
            for (MemberRecord.Spell spell : member.spells()) {
                add(points, spell.from(), member, day);
                add(points, spell.to(), member, day);
            }
            add(points, member.replacedFrom(), member, day);
        }
        points.sort(Comparator.comparing(Point::day));
        return points;
    }

    private static void add(List<Point> points, LocalDate day, MemberRecord member, LocalDate last) {
        if (member.isWorkplace() && day != null && !day.isAfter(last)) {
            points.add(new Point(day, member));
        }
    }

    private void along(List<Point> points) {
        for (int i = 0; i < points.size(); i++) {
            pass(points.get(i));
            if (i + 1 == points.size()
                    || !points.get(i + 1).day().equals(points.get(i).day())) {
                settle();
            }
        }
    }

    private void pass(Point point) {
        WorkplaceOnDay before = open.remove(point.member().recordId());
        if (before != null) {
            bySize.remove(before);
            heads.remove(before);
        }
        WorkplaceOnDay.of(point.member(), point.day()).filter(WorkplaceOnDay::isOpen).ifPresent(now -> {
            open.put(point.member().recordId(), now);
            bySize.add(now);
            if (now.isHead()) {
                heads.add(now);
            }
        });
    }

    private void settle() {
        WorkplaceOnDay held = home == null ? null : open.get(home.member().recordId());
        if (!heads.isEmpty()) {
            home = heads.first();
        } else if (bySize.isEmpty()) {
            home = null;
        } else if (held == null || leads(bySize.first(), held)) {
            home = bySize.first();
        } else {
            home = held;
        }
    }

    private static boolean leads(WorkplaceOnDay other, WorkplaceOnDay held) {
        return other.workers() > held.workers() && other.workers() * LEAD_OF >= held.workers() * LEAD_IN;
    }
}
