package id.patuh.contracts.employer;

import java.time.LocalDate;
import java.util.List;

import id.patuh.contracts.vocabulary.RecordType;

/** Object mothers of records: builders with everything filled in that a test doesn't speak of. */
final class Records {
    static final LocalDate TODAY = day("2026-06-30");

    private Records() {}

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static RecordBuilder workplace(String number) {
        return new RecordBuilder(RecordType.WLKP, number);
    }

    static RecordBuilder npp(String number) {
        return new RecordBuilder(RecordType.NPP, number);
    }

    static RecordBuilder bu(String number) {
        return new RecordBuilder(RecordType.BU, number);
    }

    /** A report of 2026-01-01 about a branch in Jakarta with ten workers. */
    static Report report() {
        return new Report();
    }

    /** A statement of JKK for 2026-06-30: registered on 2020-01-01, ten workers, paid through May. */
    static Stated stated() {
        return new Stated();
    }

    /** The employer of some members as it is {@link #TODAY}. */
    static EmployerValues today(MemberRecord... members) {
        return EmployerComputation.on(List.of(members), TODAY).orElseThrow();
    }

    /** The employer of some members as it was on a day. */
    static EmployerValues on(String day, MemberRecord... members) {
        return EmployerComputation.on(List.of(members), day(day)).orElseThrow();
    }
}
