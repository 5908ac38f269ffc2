package id.patuh.contracts.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reference list of Indonesian regions: 38 provinces and 514 regencies and cities.
 *
 * <p>The data comes from idn-area-data under the Open Database License; see {@code reference/NOTICE}.
 */
public final class Regions {
    private static final Region[] PROVINCES_BY_NUMBER = new Region[100];
    private static final Region[] REGENCIES_BY_NUMBER = new Region[10_000];
    private static final List<Region> ALL = load();
    private static final List<Region> PROVINCES = ofLevel(RegionLevel.PROVINCE);
    private static final List<Region> REGENCIES = ofLevel(RegionLevel.REGENCY);

    private Regions() {}

    /**
     * Looks a code up.
     *
     * @param code 2 or 4 digits; anything else finds nothing
     */
    public static Optional<Region> find(String code) {
        return Optional.ofNullable(lookup(code));
    }

    /** The name of a region. */
    public static String name(RegionCode code) {
        return lookup(code.value()).name();
    }

    /** Every region, provinces first, each level by code. */
    public static List<Region> all() {
        return ALL;
    }

    /** The provinces by code. */
    public static List<Region> provinces() {
        return PROVINCES;
    }

    /** The regencies and cities by code. */
    public static List<Region> regencies() {
        return REGENCIES;
    }

    /** The regencies and cities of a province by code. */
    public static List<Region> regenciesOf(RegionCode region) {
        RegionCode province = region.province();
        return REGENCIES.stream()
                .filter(regency -> regency.code().province() == province)
                .toList();
    }

    /** Whether a number from 0 to 99 is the code of a province. */
    static boolean isProvince(int number) {
        return PROVINCES_BY_NUMBER[number] != null;
    }

    /** The region of a code, or null; allocates nothing. */
    static Region lookup(String code) {
        return switch (code.length()) {
            case 2 -> Digits.areAll(code, 2) ? PROVINCES_BY_NUMBER[Integer.parseInt(code)] : null;
            case 4 -> Digits.areAll(code, 4) ? REGENCIES_BY_NUMBER[Integer.parseInt(code)] : null;
            default -> null;
        };
    }

    private static List<Region> load() {
        List<Region> regions = new ArrayList<>();
        for (String[] row : ResourceTable.read("/reference/regions.csv", ',', 3)) {
            Region region = new Region(new RegionCode(row[0]), row[1], RegionLevel.valueOf(row[2]));
            Region[] index =
                    switch (region.level()) {
                        case PROVINCE -> PROVINCES_BY_NUMBER;
                        case REGENCY -> REGENCIES_BY_NUMBER;
                    };
            index[Integer.parseInt(row[0])] = region;
            regions.add(region);
        }
        return List.copyOf(regions);
    }

    private static List<Region> ofLevel(RegionLevel level) {
        return ALL.stream().filter(region -> region.level() == level).toList();
    }
}
