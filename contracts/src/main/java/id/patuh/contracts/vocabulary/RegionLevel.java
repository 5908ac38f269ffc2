package id.patuh.contracts.vocabulary;

/** The two administrative levels of regions that are kept. */
public enum RegionLevel {
    /** Provinsi. */
    PROVINCE,
    /** Kabupaten or kota. */
    REGENCY
}
