package id.patuh.devstack.nation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.WorkplaceType;

/**
 * All that is true of one invented employer. Not every agency knows all of its numbers, see {@link Identity}.
 *
 * @param workforce sums over the open workplaces; what an employer without a report has is known to nobody
 * @param workplaces none where it never reported
 */
record SyntheticEmployer(
        Profile profile,
        Identity identity,
        Business business,
        Workforce workforce,
        List<Workplace> workplaces,
        List<Account> accounts) {

    /**
     * Numbers of the employer.
     *
     * @param npwp as its owner writes it: 16 digits, 15 digits, or with dots
     * @param bothReported whether the manpower report has the number that is not the link too
     * @param unlinkable whether the BPJS know neither, so that only a person can tell it is the same employer
     */
    record Identity(String nib, String npwp, Link link, boolean bothReported, boolean unlinkable) {}

    /** The number by which agencies meet. */
    enum Link {
        NIB,
        NPWP
    }

    record Business(
            String name,
            String legalForm,
            Integer kbliEdition,
            String kbli,
            int riskGroup,
            BusinessScale scale,
            Geography.Place place,
            String address,
            Double latitude,
            Double longitude,
            Long capitalIdr,
            Long annualSalesIdr,
            boolean construction) {}

    record Workforce(int workers, long wageBillIdr, LocalDate reportedOn) {}

    /**
     * One door: a WLKP number.
     *
     * @param npwp tax number of this door, as it is written; that of the employer at its first door
     * @param nitku null where it has none or doesn't report it
     * @param closedOn first day on which it is closed; null while it is open
     */
    record Workplace(
            String number,
            WorkplaceType type,
            Geography.Place place,
            String address,
            Double latitude,
            Double longitude,
            Integer kbliEdition,
            String kbli,
            int workers,
            long wageBillIdr,
            LocalDate reportedOn,
            boolean construction,
            String npwp,
            String nitku,
            LocalDate closedOn) {}

    /**
     * One number at a BPJS: an NPP or an entity code.
     *
     * @param endedOn first day on which it has ended; null while it runs
     */
    record Account(
            Agency agency,
            String number,
            Geography.Place place,
            String npwp,
            LocalDate endedOn,
            List<Registration> registrations) {}

    /** What an account, or all accounts of an employer together, have in one programme. */
    record Registration(
            Programme programme,
            LocalDate registeredOn,
            int enrolledWorkers,
            long wageBillIdr,
            YearMonth paidThrough,
            Long arrearsIdr,
            Integer riskGroup) {}
}
