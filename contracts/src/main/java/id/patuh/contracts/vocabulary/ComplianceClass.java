package id.patuh.contracts.vocabulary;

/** Compliance class of an employer; a construct of the policy, never the legal ground of a sanction. */
public enum ComplianceClass {
    /** Belum daftar: in no programme of an agency whose programmes bind it. */
    UNREGISTERED,
    /** Daftar sebagian: workers, wages or programmes reported in part. */
    PARTIAL,
    /** Menunggak: contributions past due. */
    IN_ARREARS,
    /** Patuh: nothing found. */
    COMPLIANT,
    /** No workers, so no duty. */
    NOT_LIABLE
}
