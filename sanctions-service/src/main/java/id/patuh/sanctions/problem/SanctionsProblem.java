package id.patuh.sanctions.problem;

import id.patuh.kit.problem.ProblemCode;

/** Everything sanctions-service may refuse, beyond what every service refuses. Codes never change their meaning. */
public enum SanctionsProblem implements ProblemCode {
    /** No such case. */
    CASE_UNKNOWN(404, "Case unknown", "Perkara {0} tidak dikenal.", "Case {0} is not known."),
    /** No such request. */
    REQUEST_UNKNOWN(404, "Request unknown", "Permohonan {0} tidak dikenal.", "Service request {0} is not known."),
    /** No such action in the procedure. */
    ACTION_UNKNOWN(
            404,
            "Action unknown",
            "Tindakan {0} tidak ada di sini. Tindakan yang ada: {1}.",
            "There is no action {0} here. Actions are: {1}."),
    /** The action is not possible in the present state. */
    ILLEGAL_ACTION(
            409,
            "Action not possible in this state",
            "Tindakan {0} tidak dapat dilakukan dalam keadaan {1}. Yang mungkin: {2}.",
            "Action {0} is not possible in state {1}. Possible: {2}."),
    /** The person who requested may not decide. Source: PP 86/2013 art. 8 */
    FOUR_EYES(
            403,
            "Requester may not decide",
            "Orang yang mengajukan permohonan tidak boleh memutus perkara yang sama.",
            "The person who requested TMP2T may not decide the same case."),
    /** The employer is not in the registry. */
    EMPLOYER_UNKNOWN(
            409,
            "Employer unknown",
            "Pemberi kerja {0} tidak dikenal (belum diterima dari registri).",
            "Employer {0} is not known (not received from the registry)."),
    /** The employer was merged into another. */
    EMPLOYER_MERGED(
            409, "Employer merged", "Pemberi kerja {0} telah digabung ke {1}.", "Employer {0} was merged into {1}."),
    /** There already is an open case of this agency. */
    CASE_ALREADY_OPEN(
            409,
            "Case already open",
            "Sudah ada perkara terbuka {0} untuk pemberi kerja dan instansi ini.",
            "There already is an open case {0} for this employer and agency."),
    /** The document to deliver does not exist on this case. */
    DOCUMENT_UNKNOWN(
            409, "Document unknown", "Tidak ada dokumen {0} di sini.", "There is no document {0} to deliver here."),
    /** Nothing awaits delivery. */
    NOTHING_TO_DELIVER(
            409,
            "Nothing to deliver",
            "Semua dokumen sudah disampaikan.",
            "Every document here has been delivered already."),
    /** The document was delivered before. */
    ALREADY_DELIVERED(
            409, "Already delivered", "Dokumen {0} sudah disampaikan.", "Document {0} has been delivered already."),
    /** A delivery or payment lies in the future. */
    DATE_IN_FUTURE(409, "Date in the future", "Waktu {0} belum terjadi.", "{0} is still in the future."),
    /** A delivery lies before its document. Source: UU 30/2014 art. 58 */
    DELIVERY_BEFORE_DOCUMENT(
            409,
            "Delivery before document",
            "Dokumen {0} tidak dapat diterima sebelum diterbitkan ({1}).",
            "Document {0} cannot have been received before it was issued ({1})."),
    /** The delivery of an earlier document is not proven. Source: UU 30/2014 art. 60 */
    DOCUMENT_NOT_DELIVERED(
            409,
            "Earlier document not delivered",
            "Penyampaian dokumen {0} belum terbukti.",
            "The delivery of {0} is not proven yet."),
    /** A period still runs. Source: PP 86/2013 art. 6 */
    PERIOD_NOT_OVER(
            409, "Period not over", "Jangka waktu {0} baru berakhir pada {1}.", "The period {0} only ends at {1}."),
    /** The fine does not apply to this case. Source: PP 37/2021 art. 46 */
    FINE_NOT_APPLICABLE(
            409,
            "Fine does not apply",
            "Perkara yang hanya menyangkut JKP tidak dikenai denda.",
            "A case about JKP alone has no fine."),
    /** The fine comes first. Source: PP 86/2013 art. 8 */
    FINE_STEP_REQUIRED(
            409,
            "Fine comes first",
            "Denda harus dikenakan sebelum TMP2T dimohonkan.",
            "The fine has to be imposed before TMP2T is requested."),
    /** The fine is fully paid, so TMP2T may not follow. Source: PP 86/2013 art. 9 */
    FINE_FULLY_PAID(
            409,
            "Fine fully paid",
            "Denda sudah lunas; TMP2T tidak dapat dikenakan.",
            "The fine is fully paid; TMP2T may not follow."),
    /** A payment lies before the fine. */
    PAYMENT_BEFORE_FINE(
            409,
            "Payment before fine",
            "Pembayaran tidak mungkin sebelum denda dikenakan ({0}).",
            "A payment cannot precede the fine ({0})."),
    /** Neither NIB nor NPWP is known. */
    IDENTIFIER_MISSING(
            409,
            "No NIB or NPWP",
            "NIB atau NPWP pemberi kerja belum diketahui; layanan tidak dapat ditahan.",
            "Neither NIB nor NPWP of the employer is known; no service could be withheld."),
    /** No service unit is known for a service. Source: PP 86/2013 art. 9 */
    UNIT_UNKNOWN(
            409,
            "Service unit unknown",
            "Unit pelayanan {0} untuk layanan {1} tidak dikenal.",
            "No service unit {0} is known for {1}."),
    /** The policy does not let this service be withheld. Source: PP 86/2013 art. 9 */
    SERVICE_NOT_IN_POLICY(
            409,
            "Service not in policy",
            "Layanan {0} tidak termasuk layanan yang dapat ditahan.",
            "Service {0} is not among those the policy lets be withheld."),
    /** The same service of the same unit is named twice. */
    SERVICE_NAMED_TWICE(
            409,
            "Service named twice",
            "Layanan {0} pada unit {1} disebut dua kali.",
            "Service {0} of unit {1} is named twice."),
    /** The grounds still hold according to the assessment. Source: PP 86/2013 art. 10 */
    GROUNDS_NOT_CURED(
            409,
            "Grounds not cured",
            "Penilaian tanggal {0} masih menunjukkan temuan: {1}.",
            "The assessment of {0} still shows findings: {1}."),
    /** There is no assessment of the employer. */
    ASSESSMENT_MISSING(
            409,
            "No assessment",
            "Belum ada penilaian pemberi kerja ini; gunakan dokumen sebagai bukti.",
            "No assessment of this employer is known; give a document as evidence."),
    /** The assessment is older than a ground of the case, so it cannot show that the ground was cured. Source: PP 86/2013 art. 10 */
    ASSESSMENT_OUTDATED(
            409,
            "Assessment outdated",
            "Penilaian tanggal {0} lebih lama daripada dasar perkara tanggal {1}; tunggu penilaian baru atau gunakan dokumen.",
            "The assessment of {0} is older than the ground of {1}; wait for a new one or give a document as evidence."),
    /** A document must prove performance. */
    PROOF_MISSING(
            409,
            "Proof missing",
            "Bukti berupa dokumen harus disebutkan.",
            "The document that proves performance has to be named."),
    /** A condition of revocation was not checked. Source: PP 86/2013 art. 10 */
    CONDITION_NOT_CHECKED(
            409,
            "Condition not checked",
            "Syarat pencabutan {0} belum diperiksa.",
            "The condition {0} of revocation has not been checked."),
    /** A condition of revocation does not hold. Source: PP 86/2013 art. 10 */
    CONDITION_NOT_FULFILLED(
            409,
            "Condition not fulfilled",
            "Syarat pencabutan {0} belum dipenuhi.",
            "The condition {0} of revocation is not fulfilled."),
    /** The fine is not fully paid. Source: PP 86/2013 art. 10 */
    FINE_NOT_PAID(
            409,
            "Fine not paid",
            "Denda belum lunas; sisa Rp {0}.",
            "The fine is not fully paid; {0} rupiah are open."),
    /** The fulfilment was not verified. Source: PP 86/2013 art. 10 */
    FULFILMENT_NOT_VERIFIED(
            409,
            "Fulfilment not verified",
            "Pemenuhan kewajiban belum diverifikasi oleh instansi pemohon.",
            "The requesting agency has not verified the fulfilment."),
    /** The decision number is in use. */
    DECISION_NUMBER_TAKEN(
            409,
            "Decision number taken",
            "Nomor keputusan {0} sudah dipakai.",
            "The decision number {0} is in use already."),
    /** A period would reach a year without calendar. Source: UU 30/2014 art. 58 */
    CALENDAR_YEAR_MISSING(
            409,
            "Holiday calendar missing",
            "Kalender hari libur tahun {0} belum dimuat; tenggat tidak dapat dihitung.",
            "The holiday calendar of {0} is not loaded, so the deadline cannot be computed."),
    /** No calendar of this year. */
    CALENDAR_UNKNOWN(
            404,
            "Calendar unknown",
            "Kalender hari libur tahun {0} belum dimuat.",
            "The holiday calendar of {0} is not loaded."),
    /** The calendar exists although the caller expected none. */
    CALENDAR_EXISTS(
            412,
            "Calendar exists",
            "Kalender hari libur tahun {0} sudah ada; kirim If-Match.",
            "The holiday calendar of {0} exists already; send If-Match."),
    /** The unit exists although the caller expected none. */
    SERVICE_UNIT_EXISTS(
            412,
            "Service unit exists",
            "Unit pelayanan {0} sudah ada; kirim If-Match.",
            "Service unit {0} exists already; send If-Match."),
    /** Unit code in use by nobody. */
    SERVICE_UNIT_UNKNOWN(
            404, "Service unit unknown", "Unit pelayanan {0} tidak dikenal.", "Service unit {0} is not known."),
    /** URLs are logged on their way, and the number is a NIK. */
    PERSON_NUMBER_IN_URL(
            400,
            "Number of a natural person in the URL",
            "NPWP orang pribadi tidak boleh dicantumkan dalam URL; ajukan dengan POST /v1/service-blocks/check.",
            "The NPWP of a natural person must not stand in a URL; ask with POST /v1/service-blocks/check."),
    /** Too many look-ups at once. */
    BATCH_TOO_LARGE(
            413,
            "Batch too large",
            "Paling banyak {0} pemeriksaan sekaligus; diterima {1}.",
            "At most {0} look-ups at once; {1} were sent.");

    private final Entry entry;

    SanctionsProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
