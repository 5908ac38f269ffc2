package id.patuh.devstack.nation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.contracts.vocabulary.WorkplaceType;
import id.patuh.devstack.nation.Geography.Place;
import id.patuh.devstack.nation.SyntheticEmployer.Business;
import id.patuh.devstack.nation.SyntheticEmployer.Identity;
import id.patuh.devstack.nation.SyntheticEmployer.Workforce;
import id.patuh.devstack.nation.SyntheticEmployer.Workplace;

/** Draws the doors of an employer: its workers and wages are those of the open ones together. */
final class WorkplaceFactory {
    private static final double CLOSED_BRANCH = 0.10;
    /** Employers with one door that have shut it, and whom a BPJS may still know. */
    private static final double ALL_CLOSED = 0.003;

    private static final double WITH_HEAD = 0.85;
    private static final double STALE_BRANCH = 0.03;

    private final LocalDate asOf;
    private final Numbers numbers;
    private final Geography geography;

    WorkplaceFactory(LocalDate asOf, Numbers numbers, Geography geography) {
        this.asOf = asOf;
        this.numbers = numbers;
        this.geography = geography;
    }

    /** The doors, the first one at the employer's own place. */
    List<Workplace> draw(
            long index, Identity identity, Business business, Workforce workforce, SplittableRandom random) {
        int doors = Math.min(doors(business, random), Math.max(1, workforce.workers()));
        if (doors == 1) {
            return List.of(only(index, identity, business, workforce, random));
        }
        Split split = Split.draw(workforce.workers(), workforce.wageBillIdr(), doors, random);
        Workplace first = head(index, identity, business, split.workforce(0, workforce.reportedOn()));
        List<Workplace> all = new ArrayList<>();
        all.add(Draw.chance(random, WITH_HEAD) ? first : typed(first, WorkplaceType.BRANCH));
        for (int door = 1; door < doors; door++) {
            LocalDate reportedOn = reportedOn(business, workforce.reportedOn(), random);
            all.add(branch(index, door, business, geography.anywhere(random), split.workforce(door, reportedOn)));
        }
        if (doors < Numbers.MOST_DOORS && Draw.chance(random, CLOSED_BRANCH)) {
            all.add(closed(index, doors, business, random));
        }
        return all;
    }

    /** The head office. */
    Workplace head(long index, Identity identity, Business business, Workforce workforce) {
        Npwp npwp = Npwp.parse(identity.npwp());
        return new Workplace(
                numbers.wlkp(index, 0, workforce.reportedOn()),
                WorkplaceType.HEAD,
                business.place(),
                business.address(),
                business.latitude(),
                business.longitude(),
                business.kbliEdition(),
                business.kbli(),
                workforce.workers(),
                workforce.wageBillIdr(),
                workforce.reportedOn(),
                business.construction(),
                identity.npwp(),
                npwp.isPerson() ? null : Numbers.nitku(npwp.value(), 0),
                null);
    }

    /** A branch, or a site of a construction employer, with an NPWP of its own. */
    Workplace branch(long index, int door, Business business, Place place, Workforce workforce) {
        String npwp = "0" + numbers.npwpOfBranch(index, taxOffice(place), door);
        boolean codeKnown = business.kbli() != null && hasEdition(business, workforce.reportedOn());
        return new Workplace(
                numbers.wlkp(index, door, workforce.reportedOn()),
                business.construction() ? WorkplaceType.PROJECT : WorkplaceType.BRANCH,
                place,
                "Jl. Cabang No. " + (17 * door + index % 97),
                null,
                null,
                codeKnown ? business.kbliEdition() : null,
                codeKnown ? business.kbli() : null,
                workforce.workers(),
                workforce.wageBillIdr(),
                workforce.reportedOn(),
                business.construction(),
                npwp,
                Numbers.nitku(npwp, door),
                null);
    }

    private Workplace only(
            long index, Identity identity, Business business, Workforce workforce, SplittableRandom random) {
        Workplace door = head(index, identity, business, workforce);
        Workplace stated = Draw.chance(random, 0.7) ? typed(door, WorkplaceType.UNKNOWN) : door;
        boolean shut = workforce.workers() > 0 && Draw.chance(random, ALL_CLOSED);
        return shut ? closedOn(stated, closing(workforce.reportedOn(), random)) : stated;
    }

    private Workplace closed(long index, int door, Business business, SplittableRandom random) {
        LocalDate reportedOn = asOf.minusDays(400 + random.nextInt(700));
        int workers = 1 + random.nextInt(60);
        Workforce then = new Workforce(workers, workers * 3_600_000L, reportedOn);
        return closedOn(branch(index, door, business, geography.anywhere(random), then), closing(reportedOn, random));
    }

    private LocalDate closing(LocalDate reportedOn, SplittableRandom random) {
        LocalDate closed = reportedOn.plusDays(1 + random.nextInt(300));
        return closed.isAfter(asOf) ? asOf : closed;
    }

    private static int doors(Business business, SplittableRandom random) {
        int percent = random.nextInt(100);
        int several = 1 + Draw.pareto(random, 1, Numbers.MOST_DOORS, 1.1);
        return switch (business.scale()) {
            case MICRO -> 1;
            case SMALL -> percent < 3 ? 2 : 1;
            case MEDIUM -> percent < (business.construction() ? 60 : 25) ? Math.min(4, several) : 1;
            case LARGE -> percent < (business.construction() ? 85 : 60) ? Math.min(Numbers.MOST_DOORS, several) : 1;
        };
    }

    /** Branches report some days before the head office, and a few not for more than a year. */
    private LocalDate reportedOn(Business business, LocalDate ofHead, SplittableRandom random) {
        int days = random.nextInt(21);
        if (Draw.chance(random, STALE_BRANCH)) {
            return asOf.minusMonths(14).minusDays(days);
        }
        LocalDate reportedOn = ofHead.minusDays(days);
        return hasEdition(business, reportedOn) ? reportedOn : ofHead;
    }

    private static boolean hasEdition(Business business, LocalDate reportedOn) {
        return business.kbliEdition() == null
                || business.kbliEdition() == 2020
                || !reportedOn.isBefore(EmployerFactory.NEW_EDITION_FROM);
    }

    private static int taxOffice(Place place) {
        return 100 + Integer.parseInt(place.regionCode()) % 900;
    }

    private static Workplace typed(Workplace door, WorkplaceType type) {
        return with(door, type, door.closedOn());
    }

    private static Workplace closedOn(Workplace door, LocalDate day) {
        return with(door, door.type(), day);
    }

    private static Workplace with(Workplace door, WorkplaceType type, LocalDate closedOn) {
        return new Workplace(
                door.number(),
                type,
                door.place(),
                door.address(),
                door.latitude(),
                door.longitude(),
                door.kbliEdition(),
                door.kbli(),
                door.workers(),
                door.wageBillIdr(),
                door.reportedOn(),
                door.construction(),
                door.npwp(),
                door.nitku(),
                closedOn);
    }
}
