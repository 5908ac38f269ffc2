package id.patuh.devstack.nation;

import java.util.SplittableRandom;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;

/**
 * How an employer keeps its duties. The shares, in percent, differ between micro and small employers and medium and large ones; arrears
 * come on top of any profile.
 */
enum Profile {
    /** Registered everywhere it must be, all workers, full wages. */
    COMPLIANT(36, 52),
    /** In no programme of either BPJS. */
    UNREGISTERED(16, 2),
    /** In no programme of BPJS Ketenagakerjaan. */
    UNREGISTERED_AT_BPJS_TK(7, 2),
    /** In no programme of BPJS Kesehatan. */
    UNREGISTERED_AT_BPJS_KES(10, 3),
    /** A mandatory programme of BPJS Ketenagakerjaan is missing. */
    FEWER_PROGRAMMES(6, 10),
    /** Fewer workers enrolled than employed, at one BPJS or both. */
    FEWER_WORKERS(8, 12),
    /** Wages reported too low, at one BPJS or both. */
    LOWER_WAGES(6, 10),
    /** Programmes, workers and wages in part. */
    SEVERAL_GAPS(3, 5),
    /** Known to a BPJS only: no manpower report. */
    NO_REPORT(6, 3),
    /** Reports no workers. */
    NO_WORKERS(2, 1);

    private static final Profile[] ALL = values();

    private final int shareOfSmall;
    private final int shareOfLarge;

    Profile(int shareOfSmall, int shareOfLarge) {
        this.shareOfSmall = shareOfSmall;
        this.shareOfLarge = shareOfLarge;
    }

    /** The share among employers of a scale, in percent. */
    int share(BusinessScale scale) {
        return switch (scale) {
            case MICRO, SMALL -> shareOfSmall;
            case MEDIUM, LARGE -> shareOfLarge;
        };
    }

    static Profile draw(BusinessScale scale, SplittableRandom random) {
        int left = random.nextInt(100);
        for (Profile profile : ALL) {
            left -= profile.share(scale);
            if (left < 0) {
                return profile;
            }
        }
        throw new IllegalStateException("The shares of " + scale + " do not add up to 100 percent");
    }

    boolean registeredAt(Agency agency) {
        return switch (this) {
            case UNREGISTERED, NO_WORKERS -> false;
            case UNREGISTERED_AT_BPJS_TK -> agency != Agency.BPJS_TK;
            case UNREGISTERED_AT_BPJS_KES -> agency != Agency.BPJS_KES;
            case COMPLIANT, FEWER_PROGRAMMES, FEWER_WORKERS, LOWER_WAGES, SEVERAL_GAPS, NO_REPORT -> true;
        };
    }

    boolean hasReport() {
        return this != NO_REPORT;
    }

    boolean lacksProgrammes() {
        return this == FEWER_PROGRAMMES || this == SEVERAL_GAPS;
    }

    boolean lacksWorkers() {
        return this == FEWER_WORKERS || this == SEVERAL_GAPS;
    }

    boolean lacksWages() {
        return this == LOWER_WAGES || this == SEVERAL_GAPS;
    }
}
