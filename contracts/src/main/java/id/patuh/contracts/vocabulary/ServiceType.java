package id.patuh.contracts.vocabulary;

/** Public services that TMP2T may withhold from an employer. Source: PP 86/2013 art. 9 */
public enum ServiceType {
    /** Business licences (perizinan terkait usaha). */
    BUSINESS_LICENCE,
    /** Permit needed to enter project tenders. */
    TENDER_PERMIT,
    /** Permit to employ foreign workers. */
    FOREIGN_WORKER_PERMIT,
    /** Licence of labour supply companies. */
    LABOUR_SUPPLY_LICENCE,
    /** Building permit (IMB, today PBG). */
    BUILDING_PERMIT
}
