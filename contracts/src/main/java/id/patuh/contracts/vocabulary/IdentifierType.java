package id.patuh.contracts.vocabulary;

/** Kinds of number by which an employer is known; the prefix of {@code identifier=TYPE:value}. */
public enum IdentifierType {
    /** Business licence number, 13 digits. */
    NIB,
    /** Tax number, held in its 16-digit form. */
    NPWP,
    /** Number of the yearly manpower report (WLKP). */
    WLKP,
    /** Employer number at BPJS Ketenagakerjaan. */
    NPP,
    /** Business entity code (kode badan usaha) at BPJS Kesehatan. */
    BU
}
