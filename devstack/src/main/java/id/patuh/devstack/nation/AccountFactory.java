package id.patuh.devstack.nation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.nation.SyntheticEmployer.Account;
import id.patuh.devstack.nation.SyntheticEmployer.Business;
import id.patuh.devstack.nation.SyntheticEmployer.Identity;
import id.patuh.devstack.nation.SyntheticEmployer.Registration;
import id.patuh.devstack.nation.SyntheticEmployer.Workplace;

/**
 * Divides what an employer has registered among its NPP or entity codes: one for each of some doors. The accounts that run add up to what
 * was registered; only the first one can be in arrears.
 */
final class AccountFactory {
    private static final double SEVERAL_NPP = 0.35;
    private static final double SEVERAL_ENTITY_CODES = 0.20;
    private static final double EMPTY = 0.10;
    private static final double ENDED = 0.10;

    private final LocalDate asOf;
    private final Numbers numbers;

    AccountFactory(LocalDate asOf, Numbers numbers) {
        this.asOf = asOf;
        this.numbers = numbers;
    }

    List<Account> draw(
            long index,
            Identity identity,
            Business business,
            List<Workplace> doors,
            List<Registration> registrations,
            SplittableRandom random) {
        Office first = new Office(business.place(), identity.npwp());
        List<Office> offices = new ArrayList<>(List.of(first));
        doors.stream()
                .skip(1)
                .filter(door -> door.closedOn() == null)
                .forEach(door -> offices.add(new Office(door.place(), door.npwp())));
        boolean apart = offices.size() == 1 || identity.unlinkable();
        List<Account> accounts = new ArrayList<>();
        for (Agency agency : List.of(Agency.BPJS_TK, Agency.BPJS_KES)) {
            List<Registration> own = registrations.stream()
                    .filter(registration -> registration.programme().agency() == agency)
                    .toList();
            double several = agency == Agency.BPJS_TK ? SEVERAL_NPP : SEVERAL_ENTITY_CODES;
            boolean divided = Draw.chance(random, several) && !apart;
            if (!own.isEmpty()) {
                accounts.addAll(new Desk(agency, index, random).accounts(own, divided ? offices : List.of(first)));
            }
        }
        return accounts;
    }

    /** Where an account was opened. */
    private record Office(Geography.Place place, String npwp) {}

    /** One BPJS at work on one employer. */
    private final class Desk {
        private final Agency agency;
        private final long index;
        private final SplittableRandom random;
        private int given;

        Desk(Agency agency, long index, SplittableRandom random) {
            this.agency = agency;
            this.index = index;
            this.random = random;
        }

        List<Account> accounts(List<Registration> registrations, List<Office> offices) {
            int fewest = registrations.stream()
                    .mapToInt(Registration::enrolledWorkers)
                    .min()
                    .orElseThrow();
            int parts = Math.min(Math.min(offices.size(), Math.max(1, fewest)), Numbers.MOST_NPP - 2);
            if (parts == 1) {
                return List.of(account(offices.getFirst(), null, registrations));
            }
            Split split = Split.draw(fewest, fewest, parts, random);
            List<Account> accounts = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                accounts.add(account(offices.get(part), null, parts(registrations, split, part)));
            }
            Office last = offices.get(parts - 1);
            if (Draw.chance(random, EMPTY)) {
                accounts.add(account(last, null, emptied(registrations)));
            }
            if (Draw.chance(random, ENDED)) {
                LocalDate ended = asOf.minusDays(30 + random.nextInt(600));
                accounts.add(account(last, ended, parts(registrations, split, parts - 1)));
            }
            return accounts;
        }

        private Account account(Office office, LocalDate endedOn, List<Registration> registrations) {
            int account = given++;
            String number = agency == Agency.BPJS_TK ? numbers.npp(index, account) : numbers.entityCode(index, account);
            return new Account(agency, number, office.place(), office.npwp(), endedOn, registrations);
        }
    }

    private List<Registration> parts(List<Registration> registrations, Split split, int part) {
        return registrations.stream().map(all -> part(all, split, part)).toList();
    }

    /** The share of the workers of one part; the first part has what is left over. */
    private Registration part(Registration all, Split split, int part) {
        int others = 0;
        for (int other = 1; other < split.workers().length; other++) {
            others += split.workers()[other];
        }
        long average = all.wageBillIdr() / all.enrolledWorkers();
        if (part > 0) {
            int heads = split.workers()[part];
            return with(all, heads, heads * average, RegistrationFactory.lastDue(asOf, all.programme()), null);
        }
        int heads = all.enrolledWorkers() - others;
        return with(all, heads, all.wageBillIdr() - others * average, all.paidThrough(), all.arrearsIdr());
    }

    /** Nobody is left in it, and nothing has been paid for long. */
    private List<Registration> emptied(List<Registration> registrations) {
        return registrations.stream()
                .map(all -> with(
                        all,
                        0,
                        0,
                        RegistrationFactory.lastDue(asOf, all.programme()).minusMonths(20),
                        null))
                .toList();
    }

    private static Registration with(
            Registration all, int enrolled, long wagesIdr, YearMonth paidThrough, Long arrearsIdr) {
        boolean jkk = all.programme() == Programme.JKK;
        return new Registration(
                all.programme(),
                all.registeredOn(),
                enrolled,
                wagesIdr,
                paidThrough,
                arrearsIdr,
                jkk ? all.riskGroup() : null);
    }
}
