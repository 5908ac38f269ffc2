package id.patuh.contracts.vocabulary;

/** The three agencies that share the registry; also the value of a caller's {@code agency} claim. */
public enum Agency {
    /** Ministry of Manpower: owns the WLKP report and the labour inspectors. */
    KEMENAKER,
    /** BPJS Ketenagakerjaan: runs JKK, JKM, JHT, JP and JKP. */
    BPJS_TK,
    /** BPJS Kesehatan: runs JKN. */
    BPJS_KES
}
