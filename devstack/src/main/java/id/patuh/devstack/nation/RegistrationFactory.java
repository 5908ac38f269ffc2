package id.patuh.devstack.nation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import id.patuh.contracts.law.SharedLaw;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.nation.SyntheticEmployer.Business;
import id.patuh.devstack.nation.SyntheticEmployer.Registration;
import id.patuh.devstack.nation.SyntheticEmployer.Workforce;

/** Draws what an employer has registered at the two BPJS, and how it pays. */
final class RegistrationFactory {
    /** Share of registered employers with contribution months past due. */
    private static final double ARREARS = 0.12;

    private static final int LONGEST_ARREARS_MONTHS = 14;

    private final LocalDate asOf;
    private final long jknWageCapIdr;

    RegistrationFactory(LocalDate asOf) {
        this.asOf = asOf;
        this.jknWageCapIdr = SharedLaw.shipped().wageCap(Programme.JKN, asOf).orElse(Long.MAX_VALUE);
    }

    /** What the employer declared to one BPJS: how many workers, at which part of their wages, and what was paid. */
    private record Declared(
            LocalDate registeredOn,
            int enrolled,
            long averageWageIdr,
            boolean everything,
            boolean arrears,
            int lateMonths) {}

    List<Registration> draw(Profile profile, Business business, Workforce workforce, SplittableRandom random) {
        List<Registration> registrations = new ArrayList<>(6);
        // Which BPJS a gap or a missing report concerns: one of them, or both.
        int where = random.nextInt(10);
        boolean atTk = where < 7;
        boolean atKes = where >= 4;
        boolean arrears = Draw.chance(random, ARREARS);
        int lateMonths = lateMonths(random);
        if (profile.registeredAt(Agency.BPJS_TK) && (profile.hasReport() || atTk)) {
            Declared declared =
                    declare(profile, atTk, Long.MAX_VALUE, workforce, arrears && where != 9, lateMonths, random);
            for (Programme programme : programmes(profile, business.scale(), random)) {
                registrations.add(registration(programme, declared, business, workforce));
            }
        }
        if (profile.registeredAt(Agency.BPJS_KES) && (profile.hasReport() || atKes)) {
            boolean late = arrears && (where >= 5 || registrations.isEmpty());
            Declared declared = declare(profile, atKes, jknWageCapIdr, workforce, late, lateMonths, random);
            registrations.add(registration(Programme.JKN, declared, business, workforce));
        }
        return registrations;
    }

    private static int lateMonths(SplittableRandom random) {
        int months = 1;
        while (months < LONGEST_ARREARS_MONTHS && Draw.chance(random, 0.65)) {
            months++;
        }
        return months;
    }

    private Declared declare(
            Profile profile,
            boolean gapHere,
            long wageCap,
            Workforce workforce,
            boolean arrears,
            int lateMonths,
            SplittableRandom random) {
        int workers = workforce.workers();
        long average = workforce.wageBillIdr() / Math.max(1, workers);
        boolean fewer = gapHere && profile.lacksWorkers();
        boolean lower = gapHere && profile.lacksWages();
        double enrolledShare = 0.4 + 0.5 * random.nextDouble();
        double wageShare = 0.5 + 0.35 * random.nextDouble();
        LocalDate registeredOn = asOf.minusDays((arrears ? 1200 : 40) + random.nextInt(4000));
        return new Declared(
                registeredOn,
                fewer ? Math.max(1, Math.min(workers - 1, (int) (workers * enrolledShare))) : workers,
                lower ? (long) (Math.min(average, wageCap) * wageShare) : average,
                !fewer && !lower,
                arrears,
                lateMonths);
    }

    private static List<Programme> programmes(Profile profile, BusinessScale scale, SplittableRandom random) {
        List<Programme> programmes = new ArrayList<>(List.of(Programme.JKK, Programme.JKM));
        boolean lacking = profile.lacksProgrammes();
        switch (scale) {
            case MICRO -> {
                if (lacking) {
                    programmes.remove(random.nextInt(2));
                } else if (Draw.chance(random, 0.2)) {
                    programmes.add(Programme.JHT);
                }
            }
            case SMALL -> {
                if (!lacking) {
                    programmes.add(Programme.JHT);
                }
            }
            case MEDIUM, LARGE -> {
                if (!lacking || Draw.chance(random, 0.5)) {
                    programmes.add(Programme.JHT);
                }
                if (!lacking) {
                    programmes.add(Programme.JP);
                    programmes.add(Programme.JKP);
                }
            }
        }
        return programmes;
    }

    private Registration registration(Programme programme, Declared declared, Business business, Workforce workforce) {
        long bill = declared.everything() ? workforce.wageBillIdr() : declared.enrolled() * declared.averageWageIdr();
        boolean jkk = programme == Programme.JKK;
        Integer riskGroup = jkk ? business.riskGroup() : null;
        return new Registration(
                programme,
                declared.registeredOn(),
                declared.enrolled(),
                bill,
                paidThrough(programme, declared),
                declared.arrears() ? declared.lateMonths() * contribution(programme, bill, business.riskGroup()) : null,
                riskGroup);
    }

    /** JKN is due within its month, the others in the next one. */
    static YearMonth lastDue(LocalDate asOf, Programme programme) {
        return YearMonth.from(asOf).minusMonths(programme == Programme.JKN ? 0 : 1);
    }

    /** The longest arrears were never paid at all. */
    private YearMonth paidThrough(Programme programme, Declared declared) {
        YearMonth lastDue = lastDue(asOf, programme);
        if (!declared.arrears()) {
            return lastDue;
        }
        return declared.lateMonths() == LONGEST_ARREARS_MONTHS ? null : lastDue.minusMonths(1L + declared.lateMonths());
    }

    /** Monthly contribution by invented rates near the real ones: the arrears of a BPJS are stated, and no service computes them. */
    private static long contribution(Programme programme, long wageBill, int riskGroup) {
        long perTenThousand =
                switch (programme) {
                    case JKK -> new long[] {24, 54, 89, 127, 174}[riskGroup - 1];
                    case JKM -> 30;
                    case JHT -> 570;
                    case JP -> 300;
                    case JKP -> 0;
                    case JKN -> 500;
                };
        return wageBill / 10_000 * perTenThousand;
    }
}
