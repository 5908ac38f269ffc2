package id.patuh.compliance.result;

/** By what visits are put together. */
enum ResultDimension {
    /** Tenths of the visits by the priority for which they were chosen; 10 is the highest. */
    DECILE,
    /** How their doors came on the list; RANDOM is the base rate. */
    KIND,
    /** Provinces; regencies where a region is asked for. */
    REGION,
    /** Officers, against what is expected of comparable visits. */
    OFFICER,
    /** Doors that people added, by the region in which they did. */
    OVERRIDE
}
