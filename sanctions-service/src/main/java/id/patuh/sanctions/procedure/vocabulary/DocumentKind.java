package id.patuh.sanctions.procedure.vocabulary;

/** Documents of the procedure. */
public enum DocumentKind {
    /** Result of the examination (laporan hasil pemeriksaan). */
    EXAMINATION_RESULT("LHP", false),
    /** First written warning (teguran tertulis pertama). Source: PP 86/2013 art. 6 */
    WARNING_1("TEG1", true),
    /** Second written warning (teguran tertulis kedua). Source: PP 86/2013 art. 6 */
    WARNING_2("TEG2", true),
    /** Fine with its computation (surat pengenaan denda). Source: PP 86/2013 art. 7 */
    FINE("DENDA", true),
    /** Request to a service unit (surat permohonan pengenaan sanksi). Source: PP 86/2013 art. 8 */
    TMP2T_REQUEST("PMH", true),
    /** Notice of the intended decision. Source: UU 30/2014 art. 47 */
    INTENT_NOTICE("PBT", true),
    /** Decision to impose (keputusan pengenaan). Source: PP 86/2013 art. 9 */
    DECISION("KEP", true),
    /** Refusal of the request; it goes to the agency that asked, which reads it in the case. Source: UU 30/2014 art. 55 */
    REJECTION("TLK", false),
    /** Statement of fulfilment (surat keterangan pemenuhan). Source: PP 86/2013 art. 10 */
    FULFILMENT_STATEMENT("KET", false),
    /** Decision to revoke (keputusan pencabutan). Source: PP 86/2013 art. 10 */
    REVOCATION("CBT", true),

    /** First note of examination (nota pemeriksaan I). Source: PP 37/2021 art. 47 */
    NOTE_1("NP1", true),
    /** Second note of examination (nota pemeriksaan II). Source: PP 37/2021 art. 47 */
    NOTE_2("NP2", true),
    /**
     * Report that the employer stays non-compliant (laporan ketidakpatuhan), of a BPJS to the inspector or of the inspector to the
     * supervisor; both read it in the case. Source: PP 37/2021 art. 47
     */
    NONCOMPLIANCE_REPORT("LKP", false),
    /** Recommendation of the supervisor (rekomendasi); it goes to the unit with the request. Source: PP 37/2021 art. 47 */
    RECOMMENDATION("REK", false),

    // Remedies and other ends.
    /** Decision on an objection (keputusan keberatan). Source: UU 30/2014 art. 77 */
    OBJECTION_DECISION("KBR", true),
    /** Decision on an appeal (keputusan banding). Source: UU 30/2014 art. 78 */
    APPEAL_DECISION("KBD", true),
    /** Decree of record of what silence granted (penetapan). Source: UU 30/2014 art. 77 */
    DEEMED_DECREE("PNT", true),
    /** Withdrawal of a defective decision (keputusan penarikan). Source: UU 30/2014 art. 64 */
    WITHDRAWAL("TRK", true),
    /** Annulment of a decision (keputusan pembatalan). Source: UU 30/2014 art. 66 */
    ANNULMENT("BTL", true),
    /** Suspension of a decision, or its end (keputusan penundaan). Source: UU 30/2014 art. 65 */
    SUSPENSION("TND", true);

    private final String mark;
    private final boolean toBeDelivered;

    DocumentKind(String mark, boolean toBeDelivered) {
        this.mark = mark;
        this.toBeDelivered = toBeDelivered;
    }

    /** Mark of its number series. */
    public String mark() {
        return mark;
    }

    /** Whether a delivery is recorded for it. */
    public boolean toBeDelivered() {
        return toBeDelivered;
    }
}
