package id.patuh.contracts.vocabulary;

/**
 * Code of a region in the reference list of {@link Regions}: a province (2 digits) or a regency or city (4 digits).
 *
 * <p>There is one instance for each region, so reading a code allocates nothing and identity is equality.
 */
public final class RegionCode implements Comparable<RegionCode> {
    private static final int PROVINCE_LENGTH = 2;
    private static final int REGENCY_LENGTH = 4;

    /** Form of the code of a regency or city, as a regular expression. */
    public static final String REGENCY_PATTERN = "^[0-9]{" + REGENCY_LENGTH + "}$";

    /** Form of the code of any region, as a regular expression. */
    public static final String PATTERN = "^([0-9]{" + PROVINCE_LENGTH + "}|[0-9]{" + REGENCY_LENGTH + "})$";

    private final String value;

    RegionCode(String value) {
        this.value = value;
    }

    /**
     * Reads a code of a province, a regency or a city.
     *
     * @param text 2 or 4 digits
     * @throws InvalidValueException {@code REGION_UNKNOWN}
     */
    public static RegionCode parse(String text) {
        Region region = Regions.lookup(text);
        if (region == null) {
            throw new InvalidValueException(RowErrorCode.REGION_UNKNOWN);
        }
        return region.code();
    }

    /**
     * Reads a code of a regency or city, as the region of an employer must be.
     *
     * @param text 4 digits
     * @throws InvalidValueException {@code REGION_UNKNOWN}, also for a province
     */
    public static RegionCode parseRegency(String text) {
        RegionCode code = parse(text);
        if (code.isProvince()) {
            throw new InvalidValueException(RowErrorCode.REGION_UNKNOWN);
        }
        return code;
    }

    /** The code: 2 digits for a province, 4 for a regency or city. */
    public String value() {
        return value;
    }

    /** Whether this is a province, not a regency or city. */
    public boolean isProvince() {
        return value.length() == PROVINCE_LENGTH;
    }

    /** The province this region lies in, 2 digits; a province lies in itself. */
    public RegionCode province() {
        return isProvince() ? this : parse(value.substring(0, PROVINCE_LENGTH));
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
