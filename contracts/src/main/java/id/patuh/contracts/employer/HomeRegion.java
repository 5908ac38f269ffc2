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
 * The home of an employer: its head office or, without one, its largest workplace. It moves from one workplace to another only when the
 * other leads by a fifth, so that a single hire does not move a case to another province.
 *
 * <p>Which workplace was home first depends on the days on which statements begin and end, so these days are replayed in order. What is
 * stated for one day counts together, whichever arrived first: records reach the registry in no order.
 */
final class HomeRegion {
    private static final int LEAD_IN = 6;
    private static final int LEAD_OF = 5;
    private static final Comparator<WorkplaceOnDay> ORDER =
            WorkplaceOnDay.LARGEST.thenComparing(workplace -> workplace.member().recordId());

    private final Map<UUID, WorkplaceOnDay> open = new HashMap<>();
    private final NavigableSet<WorkplaceOnDay> bySize = new TreeSet<>(ORDER);
    private final NavigableSet<WorkplaceOnDay> heads = new TreeSet<>(ORDER);
    private WorkplaceOnDay home;

    private HomeRegion() {}

    /** A day on which a record may have become another workplace than it was. */
    private record Point(LocalDate day, MemberRecord member) {}

    /**
     * The region of the home on a day.
     *
     * @param workplaces the open workplaces of the day, at least one
     */
    static String region(List<MemberRecord> members, List<WorkplaceOnDay> workplaces, LocalDate day) {
        Optional<WorkplaceOnDay> head =
                workplaces.stream().filter(WorkplaceOnDay::isHead).min(WorkplaceOnDay.LARGEST);
        if (head.isPresent()) {
            return head.get().regionCode();
        }
        if (!isDisputed(workplaces)) {
            return workplaces.getFirst().regionCode();
        }
        HomeRegion walk = new HomeRegion();
        walk.along(points(members, day));
        return walk.home.regionCode();
    }

    /** Whether the latest statements leave the home open: no head office, and open workplaces in several regions. */
    static boolean isDisputed(List<WorkplaceOnDay> workplaces) {
        boolean several = false;
        for (WorkplaceOnDay workplace : workplaces) {
            if (workplace.isHead()) {
                return false;
            }
            several |= !workplace.regionCode().equals(workplaces.getFirst().regionCode());
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
        WorkplaceOnDay.of(point.member(), point.day())
                .filter(WorkplaceOnDay::isOpen)
                .ifPresent(now -> {
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
