package id.patuh.compliance.visit.report;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import id.patuh.compliance.visit.Visit;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;

/**
 * What an employer may be found to do, and the agency that it concerns.
 *
 * @param agency whose participants and contributions it is about; Kemenaker for the WLKP report
 */
record Ground(FindingCode code, Agency agency) implements Comparable<Ground> {
    private static final Set<FindingCode> OF_REPORT =
            EnumSet.of(FindingCode.WLKP_MISSING, FindingCode.WLKP_CLOSED, FindingCode.WLKP_STALE);
    private static final Comparator<Ground> ORDER =
            Comparator.comparing(Ground::code).thenComparing(Ground::agency);

    /**
     * Those that an item of a report speaks of. An examiner who names no agency speaks of his own, an inspector of all about which there
     * was a finding when the visit was planned, and else of both BPJS.
     *
     * @param named the agency that the item names; null for none
     */
    static Set<Ground> of(FindingCode code, Agency named, Agency reporter, Visit visit) {
        Set<Ground> grounds = new TreeSet<>();
        for (Agency agency : agencies(code, named, reporter, visit)) {
            grounds.add(new Ground(code, agency));
        }
        return grounds;
    }

    private static Set<Agency> agencies(FindingCode code, Agency named, Agency reporter, Visit visit) {
        if (OF_REPORT.contains(code)) {
            return EnumSet.of(Agency.KEMENAKER);
        }
        if (named != null || reporter != Agency.KEMENAKER) {
            return EnumSet.of(named == null ? reporter : named);
        }
        Set<Agency> both = EnumSet.of(Agency.BPJS_TK, Agency.BPJS_KES);
        Set<Agency> suspected = EnumSet.noneOf(Agency.class);
        both.stream()
                .filter(agency -> new Ground(code, agency).isSuspected(visit))
                .forEach(suspected::add);
        return suspected.isEmpty() ? both : suspected;
    }

    /** Whether it was a finding when the visit was planned. */
    boolean isSuspected(Visit visit) {
        return Stream.of(code.name(), toString()).anyMatch(visit.findings()::contains);
    }

    /** Reads a finding of a visit, {@code CODE} or {@code CODE:AGENCY}. */
    static Ground parse(String finding) {
        String[] parts = finding.split(":");
        return new Ground(
                FindingCode.valueOf(parts[0]), parts.length == 1 ? Agency.KEMENAKER : Agency.valueOf(parts[1]));
    }

    @Override
    public int compareTo(Ground other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code + ":" + agency;
    }
}
