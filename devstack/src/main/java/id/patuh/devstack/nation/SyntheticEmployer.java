package id.patuh.devstack.nation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;

/** All that is true of one invented employer. Numbers an employer has are not all told to everyone, see {@link Identity}. */
record SyntheticEmployer(
        Profile profile, Identity identity, Business business, Workforce workforce, List<Registration> registrations) {

    /**
     * Numbers of the employer.
     *
     * @param nib always there
     * @param npwp as its owner writes it: 16 digits, 15 digits, or with dots
     * @param link the number every agency knows
     * @param bothReported whether the manpower report has the other number too
     * @param unlinkable whether the BPJS know neither, so that only a person can tell it is the same employer
     */
    record Identity(
            String nib,
            String npwp,
            Link link,
            boolean bothReported,
            boolean unlinkable,
            String wlkpNumber,
            String npp,
            String entityCode) {}

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

    record Registration(
            Programme programme,
            LocalDate registeredOn,
            int enrolledWorkers,
            long wageBillIdr,
            YearMonth paidThrough,
            Long arrearsIdr,
            Integer riskGroup) {}
}
