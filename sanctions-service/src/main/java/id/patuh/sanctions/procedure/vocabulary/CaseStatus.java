package id.patuh.sanctions.procedure.vocabulary;

/** Name of a case state, as stored, published and shown. */
public enum CaseStatus {
    /** Opened; the grounds are being examined. */
    UNDER_EXAMINATION,
    /** The examination confirmed at least one ground. */
    EXAMINED,
    /** First written warning issued (teguran tertulis pertama). */
    WARNING_1,
    /** Second written warning issued (teguran tertulis kedua). */
    WARNING_2,
    /** Fine imposed (denda). */
    FINED,
    /** Service units were asked to withhold services. */
    TMP2T_REQUESTED,
    /** At least one service unit decided to withhold a service. */
    TMP2T_IMPOSED,
    /** The employer says it has performed its duty. */
    FULFILMENT_CLAIMED,
    /** The agency verified the performance; units must revoke. */
    FULFILMENT_VERIFIED,
    /** Ended, see the outcome. */
    CLOSED,

    /** First note of examination issued by the inspector (nota pemeriksaan I). */
    NOTE_1,
    /** Second note of examination issued (nota pemeriksaan II). */
    NOTE_2,
    /** The inspector reported that the notes were not carried out. */
    NONCOMPLIANCE_REPORTED,
    /** The supervisor recommended to withhold services. */
    RECOMMENDED
}
