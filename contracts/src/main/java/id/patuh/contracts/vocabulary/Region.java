package id.patuh.contracts.vocabulary;

/** A province, regency or city of the reference list. Its name is in capitals; that of the lower level begins with KABUPATEN or KOTA. */
public record Region(RegionCode code, String name, RegionLevel level) {}
