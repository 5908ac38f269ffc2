package id.patuh.devstack.nation;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;

/** Industries of the nation: a code in each edition of KBLI, the share in percent, and the JKK risk group that goes with it. */
enum Sector {
    FARMING("01111", "01111", 4, 2),
    FISHERY("03111", "03111", 2, 2),
    QUARRYING("08104", "08104", 1, 5),
    BAKERY("10710", "10710", 7, 3),
    GARMENT("14111", "14111", 6, 3),
    FURNITURE("31001", "31001", 3, 3),
    METAL("25111", "25111", 3, 4),
    BUILDING("41011", "41011", 5, 5),
    CIVIL_WORKS("42101", "42101", 3, 5),
    WHOLESALE("46319", "46319", 11, 1),
    RETAIL("47111", "47111", 18, 2),
    FREIGHT("49431", "49431", 5, 3),
    HOTEL("55111", "55111", 3, 2),
    RESTAURANT("56101", "56101", 11, 2),
    SOFTWARE("62019", "62100", 3, 1),
    FINANCE("64121", "64121", 2, 1),
    REAL_ESTATE("68111", "68111", 2, 1),
    CONSULTING("70209", "70209", 3, 1),
    LABOUR_SUPPLY("78200", "78200", 2, 2),
    EDUCATION("85111", "85111", 2, 1),
    CLINIC("86103", "86103", 2, 2),
    LAUNDRY("96200", "96200", 2, 2);

    private static final Sector[] BY_PERCENT = Arrays.stream(values())
            .flatMap(sector -> Collections.nCopies(sector.share, sector).stream())
            .toArray(Sector[]::new);

    private final String code2020;
    private final String code2025;
    private final int share;
    private final int riskGroup;

    Sector(String code2020, String code2025, int share, int riskGroup) {
        this.code2020 = code2020;
        this.code2025 = code2025;
        this.share = share;
        this.riskGroup = riskGroup;
    }

    static Sector draw(SplittableRandom random) {
        return Draw.one(random, BY_PERCENT);
    }

    String code(int edition) {
        return edition == 2020 ? code2020 : code2025;
    }

    int riskGroup() {
        return riskGroup;
    }

    boolean isConstruction() {
        return this == BUILDING || this == CIVIL_WORKS;
    }
}
