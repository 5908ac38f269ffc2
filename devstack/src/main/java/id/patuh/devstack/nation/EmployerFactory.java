package id.patuh.devstack.nation;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.devstack.nation.Geography.Place;
import id.patuh.devstack.nation.SyntheticEmployer.Business;
import id.patuh.devstack.nation.SyntheticEmployer.Identity;
import id.patuh.devstack.nation.SyntheticEmployer.Link;
import id.patuh.devstack.nation.SyntheticEmployer.Registration;
import id.patuh.devstack.nation.SyntheticEmployer.Workforce;
import id.patuh.devstack.nation.SyntheticEmployer.Workplace;

/** Draws the employer of an index. The employer of index 0 is always {@link #target()}. */
final class EmployerFactory {
    private static final String TARGET_REGION = "3171";
    /** KBLI 2025 took effect on 2025-12-24; reports before it can only have the older edition. */
    static final LocalDate NEW_EDITION_FROM = LocalDate.of(2025, 12, 24);

    private static final int DAYS_OF_FRESH_REPORTS = 330;
    private static final double STALE_REPORTS = 0.10;

    private final long seed;
    private final LocalDate asOf;
    private final Numbers numbers;
    private final Geography geography = new Geography();
    private final RegistrationFactory registrations;
    private final WorkplaceFactory workplaces;
    private final AccountFactory accounts;

    EmployerFactory(long seed, LocalDate asOf, Numbers numbers) {
        this.seed = seed;
        this.asOf = asOf;
        this.numbers = numbers;
        this.registrations = new RegistrationFactory(asOf);
        this.workplaces = new WorkplaceFactory(asOf, numbers, geography);
        this.accounts = new AccountFactory(asOf, numbers);
    }

    SyntheticEmployer employer(long index) {
        if (index == 0) {
            return target();
        }
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index * 0xBF58476D1CE4E5B9L);
        BusinessScale scale = drawScale(random);
        Profile profile = Profile.draw(scale, random);
        Place place = geography.draw(index, scale, random);
        Workforce workforce = workforce(profile, scale, place, random);
        Business business = business(scale, place, workforce.reportedOn(), random);
        Identity identity = identity(index, business, random);
        List<Registration> declared = registrations.draw(profile, business, workforce, random);
        SplittableRandom ofDoors = new SplittableRandom(seed * 0xD1342543DE82EF95L + index);
        List<Workplace> doors =
                profile.hasReport() ? workplaces.draw(index, identity, business, workforce, ofDoors) : List.of();
        return new SyntheticEmployer(
                profile,
                identity,
                business,
                workforce,
                doors,
                accounts.draw(index, identity, business, doors, declared, ofDoors));
    }

    /** A large employer in Jakarta with three doors, NIB and NPWP, registered nowhere: the one the demo leads to TMP2T. */
    private SyntheticEmployer target() {
        Place place = geography.of(TARGET_REGION);
        LocalDate reportedOn = asOf.minusDays(45);
        String npwp = "0" + numbers.npwpOfCompany(0, 73);
        Identity identity = new Identity(numbers.nib(0), npwp, Link.NIB, true, false);
        Business business = new Business(
                "PT Abai Iuran Nusantara",
                "PT",
                2020,
                "46319",
                1,
                BusinessScale.LARGE,
                place,
                "Jl. Gajah Mada No. 26",
                -6.1645,
                106.8203,
                85_000_000_000L,
                2_400_000_000_000L,
                false);
        Workforce workforce = new Workforce(2_480, 17_856_000_000L, reportedOn);
        List<Workplace> doors = List.of(
                workplaces.head(0, identity, business, new Workforce(1_240, 9_672_000_000L, reportedOn)),
                workplaces.branch(0, 1, business, geography.of("3578"), new Workforce(840, 5_544_000_000L, reportedOn)),
                workplaces.branch(
                        0,
                        2,
                        business,
                        geography.of("7371"),
                        new Workforce(400, 2_640_000_000L, reportedOn.minusDays(9))));
        return new SyntheticEmployer(Profile.UNREGISTERED, identity, business, workforce, doors, List.of());
    }

    private static BusinessScale drawScale(SplittableRandom random) {
        int permille = random.nextInt(1000);
        if (permille < 810) {
            return BusinessScale.MICRO;
        }
        if (permille < 940) {
            return BusinessScale.SMALL;
        }
        return permille < 985 ? BusinessScale.MEDIUM : BusinessScale.LARGE;
    }

    private Workforce workforce(Profile profile, BusinessScale scale, Place place, SplittableRandom random) {
        LocalDate reportedOn = Draw.chance(random, STALE_REPORTS)
                ? asOf.minusMonths(13).minusDays(random.nextInt(500))
                : asOf.minusDays(1 + random.nextInt(DAYS_OF_FRESH_REPORTS));
        if (profile == Profile.NO_WORKERS) {
            return new Workforce(0, 0, reportedOn);
        }
        int least = profile.lacksWorkers() ? 2 : 1;
        int workers = Math.max(
                least,
                switch (scale) {
                    case MICRO -> Draw.pareto(random, 1, 9, 0.7);
                    case SMALL -> Draw.pareto(random, 5, 19, 0.9);
                    case MEDIUM -> Draw.pareto(random, 20, 99, 0.8);
                    case LARGE -> Draw.pareto(random, 100, 20_000, 0.95);
                });
        double factor =
                switch (scale) {
                    case MICRO -> 0.85;
                    case SMALL -> 1.0;
                    case MEDIUM -> 1.15;
                    case LARGE -> 1.3;
                };
        double wage = Draw.logNormal(random, place.wageLevelIdr() * factor, 0.3);
        return new Workforce(workers, Math.round(workers * wage), reportedOn);
    }

    private Business business(BusinessScale scale, Place place, LocalDate reportedOn, SplittableRandom random) {
        Sector sector = Sector.draw(random);
        boolean industryKnown = !Draw.chance(random, 0.03);
        int edition = reportedOn.isBefore(NEW_EDITION_FROM) || Draw.chance(random, 0.4) ? 2020 : 2025;
        boolean located = place.isInCapital() && Draw.chance(random, 0.6);
        String legalForm = legalForm(scale, random);
        return new Business(
                Names.business(legalForm, random),
                legalForm,
                industryKnown ? edition : null,
                industryKnown ? sector.code(edition) : null,
                sector.riskGroup(),
                scale,
                place,
                Names.address(place.name(), random),
                located ? -6.29 + 0.0001 * random.nextInt(1800) : null,
                located ? 106.74 + 0.0001 * random.nextInt(2000) : null,
                Draw.chance(random, 0.15) ? null : capital(scale, random),
                Draw.chance(random, 0.15) ? null : sales(scale, random),
                sector.isConstruction() && Draw.chance(random, 0.9));
    }

    private static String legalForm(BusinessScale scale, SplittableRandom random) {
        int percent = random.nextInt(100);
        return switch (scale) {
            case MICRO -> percent < 45 ? "UD" : percent < 75 ? "CV" : "PT";
            case SMALL -> percent < 55 ? "CV" : "PT";
            case MEDIUM, LARGE -> percent < 5 ? "Koperasi" : "PT";
        };
    }

    private static long capital(BusinessScale scale, SplittableRandom random) {
        return switch (scale) {
            case MICRO -> Draw.logUniform(random, 20e6, 1e9);
            case SMALL -> Draw.logUniform(random, 1e9, 5e9);
            case MEDIUM -> Draw.logUniform(random, 5e9, 10e9);
            case LARGE -> Draw.logUniform(random, 10e9, 5e12);
        };
    }

    private static long sales(BusinessScale scale, SplittableRandom random) {
        return switch (scale) {
            case MICRO -> Draw.logUniform(random, 60e6, 2e9);
            case SMALL -> Draw.logUniform(random, 2e9, 15e9);
            case MEDIUM -> Draw.logUniform(random, 15e9, 50e9);
            case LARGE -> Draw.logUniform(random, 50e9, 20e12);
        };
    }

    private Identity identity(long index, Business business, SplittableRandom random) {
        boolean person = business.legalForm().equals("UD") && Draw.chance(random, 0.6);
        String npwp = person
                ? numbers.npwpOfPerson(
                        index, business.place().regionCode(), 1 + random.nextInt(28), 1 + random.nextInt(12))
                : asWritten(numbers.npwpOfCompany(index, 11 + random.nextInt(900)), random);
        return new Identity(
                numbers.nib(index),
                npwp,
                Draw.chance(random, 0.9) ? Link.NIB : Link.NPWP,
                !Draw.chance(random, 0.2),
                Draw.chance(random, 0.005));
    }

    private static String asWritten(String old, SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> Numbers.dotted(old);
            case 1 -> old;
            default -> "0" + old;
        };
    }
}
