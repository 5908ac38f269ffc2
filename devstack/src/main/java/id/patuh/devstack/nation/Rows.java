package id.patuh.devstack.nation;

import java.time.LocalDate;
import java.util.SplittableRandom;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.nation.SyntheticEmployer.Business;
import id.patuh.devstack.nation.SyntheticEmployer.Identity;
import id.patuh.devstack.nation.SyntheticEmployer.Link;
import id.patuh.devstack.nation.SyntheticEmployer.Registration;

/** What each agency knows of an employer, as a row of its extract. */
final class Rows {
    private final String asOf;

    Rows(LocalDate asOf) {
        this.asOf = asOf.toString();
    }

    String[] wlkp(SyntheticEmployer employer) {
        Identity identity = employer.identity();
        Business business = employer.business();
        return new String[] {
            identity.wlkpNumber(),
            identity.link() == Link.NIB || identity.bothReported() ? identity.nib() : null,
            identity.link() == Link.NPWP || identity.bothReported() ? identity.npwp() : null,
            business.name(),
            business.legalForm(),
            text(business.kbliEdition()),
            business.kbli(),
            business.scale().name(),
            business.place().regionCode(),
            business.address(),
            coordinate(business.latitude()),
            coordinate(business.longitude()),
            text(business.capitalIdr()),
            text(business.annualSalesIdr()),
            Integer.toString(employer.workforce().workers()),
            Long.toString(employer.workforce().wageBillIdr()),
            Boolean.toString(business.construction()),
            employer.workforce().reportedOn().toString()
        };
    }

    /** The rows of one BPJS about one employer differ only in the programme, so its name and numbers are typed once. */
    final class Clerk {
        private final SyntheticEmployer employer;
        private final String nib;
        private final String npwp;
        private final String name;

        Clerk(SyntheticEmployer employer, SplittableRandom random) {
            Identity identity = employer.identity();
            boolean both = Draw.chance(random, 0.6);
            this.employer = employer;
            this.nib = !identity.unlinkable() && (identity.link() == Link.NIB || both) ? identity.nib() : null;
            this.npwp = !identity.unlinkable() && (identity.link() == Link.NPWP || both) ? identity.npwp() : null;
            this.name = Names.asTyped(employer.business().name(), random);
        }

        String[] row(Registration registration) {
            String region = employer.business().place().regionCode();
            String months = text(registration.paidThrough());
            if (registration.programme() == Programme.JKN) {
                return new String[] {
                    employer.identity().entityCode(),
                    nib,
                    npwp,
                    name,
                    region,
                    registration.programme().name(),
                    registration.registeredOn().toString(),
                    Integer.toString(registration.enrolledWorkers()),
                    Long.toString(registration.wageBillIdr()),
                    months,
                    text(registration.arrearsIdr()),
                    asOf
                };
            }
            return new String[] {
                employer.identity().npp(),
                nib,
                npwp,
                name,
                region,
                registration.programme().name(),
                registration.registeredOn().toString(),
                Integer.toString(registration.enrolledWorkers()),
                Long.toString(registration.wageBillIdr()),
                months,
                text(registration.arrearsIdr()),
                text(registration.riskGroup()),
                asOf
            };
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String coordinate(Double degrees) {
        return degrees == null ? null : Double.toString(Math.round(degrees * 10_000) / 10_000.0);
    }
}
