package id.patuh.contracts.vocabulary;

/**
 * A province, regency or city of the reference list.
 *
 * @param code its code
 * @param name its name in capitals, with {@code KABUPATEN} or {@code KOTA} for the lower level
 * @param level province, or regency and city
 */
public record Region(RegionCode code, String name, Level level) {
    /** The two administrative levels that are kept. */
    public enum Level {
        /** Provinsi. */
        PROVINCE,
        /** Kabupaten or kota. */
        REGENCY
    }
}
