package id.patuh.contracts.employer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import id.patuh.contracts.event.RecordEvent;

/**
 * Where an employer is at home: at its head office; without one, at its largest door, but it moves from one door to another only when that
 * one leads by a fifth, so that a hire does not move a case to another province.
 *
 * <p>Which door was home first depends on what was stated first, so the statements are walked along in their order, by day.
 */
final class Home {
    private static final int LEAD_IN = 6;
    private static final int LEAD_OF = 5;

    private final Map<UUID, Door> open = new HashMap<>();
    private final TreeSet<Door> bySize =
            new TreeSet<>(Door.LARGEST.thenComparing(door -> door.member().recordId()));
    private Door home;

    private Home() {}

    private record Point(LocalDate day, long sequence, MemberRecord member) {}

    /**
     * The region of the home on a day.
     *
     * @param members records with all of their statements
     * @param doors the open doors of the day, at least one
     * @param day the day
     */
    static String region(List<MemberRecord> members, List<Door> doors, LocalDate day) {
        Optional<Door> head = doors.stream().filter(Door::isHead).min(Door.LARGEST);
        if (head.isPresent()) {
            return head.get().regionCode();
        }
        if (!isDisputed(doors)) {
            return doors.getFirst().regionCode();
        }
        Home walk = new Home();
        points(members, day).forEach(walk::pass);
        return walk.home == null
                ? doors.stream().min(Door.LARGEST).orElseThrow().regionCode()
                : walk.home.regionCode();
    }

    /** Whether the statements of today are not enough to tell: no head office, and open doors in several regions. */
    static boolean isDisputed(List<Door> doors) {
        return doors.stream().noneMatch(Door::isHead)
                && doors.stream().map(Door::regionCode).distinct().limit(2).count() > 1;
    }

    private static List<Point> points(List<MemberRecord> members, LocalDate day) {
        List<Point> points = new ArrayList<>();
        for (MemberRecord member : members) {
            for (RecordEvent.Statement statement : member.statements()) {
                if (statement.programme() == null) {
                    points.add(new Point(statement.validFrom(), statement.sequence(), member));
                    if (statement.endedOn() != null) {
                        points.add(new Point(statement.endedOn(), statement.sequence(), member));
                    }
                }
            }
            Stream.concat(
                            member.spells().stream().flatMap(spell -> Stream.of(
                                            Optional.ofNullable(spell.from()), Optional.ofNullable(spell.to()))
                                    .flatMap(Optional::stream)),
                            Optional.ofNullable(member.replacedFrom()).stream())
                    .forEach(moved -> points.add(new Point(moved, Long.MAX_VALUE, member)));
        }
        return points.stream()
                .filter(point -> !point.day().isAfter(day))
                .sorted(Comparator.comparing(Point::day).thenComparingLong(Point::sequence))
                .toList();
    }

    private void pass(Point point) {
        Door before = open.remove(point.member().recordId());
        if (before != null) {
            bySize.remove(before);
        }
        Door now = Door.of(asKnown(point), point.day()).filter(Door::isOpen).orElse(null);
        if (now != null) {
            open.put(point.member().recordId(), now);
            bySize.add(now);
        }
        settle();
    }

    /** The record without what is stated of the same day later in the order. */
    private static MemberRecord asKnown(Point point) {
        MemberRecord member = point.member();
        return new MemberRecord(
                member.recordId(),
                member.type(),
                member.number(),
                member.statements().stream()
                        .filter(statement ->
                                !statement.validFrom().equals(point.day()) || statement.sequence() <= point.sequence())
                        .toList(),
                member.lists(),
                member.replacedFrom(),
                member.spells());
    }

    private void settle() {
        Door held = home == null ? null : open.get(home.member().recordId());
        Optional<Door> head = bySize.stream().filter(Door::isHead).findFirst();
        if (head.isPresent()) {
            home = head.get();
        } else if (bySize.isEmpty()) {
            home = null;
        } else if (held == null || leads(bySize.first(), held)) {
            home = bySize.first();
        } else {
            home = held;
        }
    }

    private static boolean leads(Door other, Door held) {
        return other.workers() > held.workers() && other.workers() * LEAD_OF >= held.workers() * LEAD_IN;
    }
}
