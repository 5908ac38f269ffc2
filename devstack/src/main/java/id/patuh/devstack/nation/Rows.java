package id.patuh.devstack.nation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.nation.SyntheticEmployer.Account;
import id.patuh.devstack.nation.SyntheticEmployer.Business;
import id.patuh.devstack.nation.SyntheticEmployer.Identity;
import id.patuh.devstack.nation.SyntheticEmployer.Link;
import id.patuh.devstack.nation.SyntheticEmployer.Registration;
import id.patuh.devstack.nation.SyntheticEmployer.Workplace;

/** What each agency knows of an employer, as a row of its extract. */
final class Rows {
    private final String asOf;

    Rows(LocalDate asOf) {
        this.asOf = asOf.toString();
    }

    String[] wlkp(SyntheticEmployer employer, Workplace door) {
        Identity identity = employer.identity();
        Business business = employer.business();
        boolean hasNpwp = identity.link() == Link.NPWP || identity.bothReported();
        return new String[] {
            door.number(),
            identity.link() == Link.NIB || identity.bothReported() ? identity.nib() : null,
            hasNpwp ? door.npwp() : null,
            business.name(),
            business.legalForm(),
            text(door.kbliEdition()),
            door.kbli(),
            business.scale().name(),
            door.place().regionCode(),
            door.address(),
            coordinate(door.latitude()),
            coordinate(door.longitude()),
            text(business.capitalIdr()),
            text(business.annualSalesIdr()),
            Integer.toString(door.workers()),
            Long.toString(door.wageBillIdr()),
            Boolean.toString(door.construction()),
            door.reportedOn().toString(),
            door.type().name(),
            hasNpwp ? door.nitku() : null,
            text(door.closedOn())
        };
    }

    /** The rows of one account differ only in the programme, so its name and numbers are typed once. */
    final class Clerk {
        private final Account account;
        private final String nib;
        private final String npwp;
        private final String name;

        Clerk(SyntheticEmployer employer, Account account, SplittableRandom random) {
            Identity identity = employer.identity();
            boolean both = Draw.chance(random, 0.6);
            this.account = account;
            this.nib = !identity.unlinkable() && (identity.link() == Link.NIB || both) ? identity.nib() : null;
            this.npwp = !identity.unlinkable() && (identity.link() == Link.NPWP || both) ? account.npwp() : null;
            this.name = Names.asTyped(employer.business().name(), random);
        }

        String[] row(Registration registration) {
            List<String> columns = new ArrayList<>(Arrays.asList(
                    account.number(),
                    nib,
                    npwp,
                    name,
                    account.place().regionCode(),
                    registration.programme().name(),
                    registration.registeredOn().toString(),
                    Integer.toString(registration.enrolledWorkers()),
                    Long.toString(registration.wageBillIdr()),
                    text(registration.paidThrough()),
                    text(registration.arrearsIdr())));
            // Accidents at work are insured by BPJS Ketenagakerjaan: the other one has no such column.
            if (registration.programme() != Programme.JKN) {
                columns.add(text(registration.riskGroup()));
            }
            columns.add(asOf);
            columns.add(text(account.endedOn()));
            return columns.toArray(String[]::new);
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String coordinate(Double degrees) {
        return degrees == null ? null : Double.toString(Math.round(degrees * 10_000) / 10_000.0);
    }
}
