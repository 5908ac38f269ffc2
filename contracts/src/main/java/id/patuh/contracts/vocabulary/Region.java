package id.patuh.contracts.vocabulary;

/** A province, regency or city of the reference list. */
public record Region(RegionCode code, String name, Level level) {
    /** The two administrative levels that are kept. */
    public enum Level {
        /** Provinsi. */
        PROVINCE,
        /** Kabupaten or kota. */
        REGENCY
    }
}
