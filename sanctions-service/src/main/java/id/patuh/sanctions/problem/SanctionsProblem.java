package id.patuh.sanctions.problem;

import id.patuh.kit.problem.ProblemCode;
import id.patuh.sanctions.procedure.RefusalReason;

/** Everything sanctions-service may refuse, beyond what every service refuses. Codes never change their meaning. */
public enum SanctionsProblem implements ProblemCode {
    /** No such case. */
    CASE_UNKNOWN(404, "Case unknown", "Kasus {0} tidak dikenal.", "Case {0} is not known."),
    /** No such request. */
    REQUEST_UNKNOWN(404, "Request unknown", "Permohonan {0} tidak dikenal.", "Service request {0} is not known."),
    /** No such action in the procedure. */
    ACTION_UNKNOWN(404, "Action unknown", "Langkah \"{0}\" tidak ada di sini.", "There is no action \"{0}\" here."),

    /** The action is not possible in the present state. */
    ILLEGAL_ACTION(
            409,
            "Action not possible in this state",
            "Langkah \"{0}\" tidak dapat dilakukan pada tahap \"{1}\".",
            "The step \"{0}\" is not possible at the stage \"{1}\"."),
    /** The person who took the step before may not take this one. Source: PP 86/2013 art. 8 */
    FOUR_EYES(403, "Another official must act", "Pejabat yang {0}.", "The official who {0}."),
    /** The employer is not in the registry. */
    EMPLOYER_UNKNOWN(
            409,
            "Employer unknown",
            "Pemberi kerja {0} tidak dikenal; datanya belum diterima dari registri.",
            "Employer {0} is not known; the registry has not published it yet."),
    /** The employer was merged into another. */
    EMPLOYER_MERGED(
            409, "Employer merged", "Pemberi kerja {0} telah digabung ke {1}.", "Employer {0} was merged into {1}."),
    /** There already is an open case of this agency. */
    CASE_ALREADY_OPEN(
            409,
            "Case already open",
            "Pemberi kerja ini masih memiliki kasus terbuka pada instansi yang sama.",
            "This employer already has an open case with the same agency."),
    /** Nothing awaits delivery. */
    NOTHING_TO_DELIVER(
            409,
            "Nothing to deliver",
            "Semua dokumen telah disampaikan.",
            "Every document here has already been delivered."),
    /** A delivery or payment lies in the future. */
    DATE_IN_FUTURE(409, "Date in the future", "Tanggal {0} belum tiba.", "{0} is still in the future."),
    /** The delivery of an earlier document is not proven. Source: UU 30/2014 art. 60 */
    DOCUMENT_NOT_DELIVERED(
            409,
            "Earlier document not delivered",
            "Bukti penyampaian {0} belum dicatat.",
            "The proof of delivery of the {0} has not been recorded."),
    /** A period still runs. Source: PP 86/2013 art. 6 */
    PERIOD_NOT_OVER(409, "Period not over", "Jangka waktu {0} {1}.", "The period of the {0} {1}."),
    /** The fine does not apply to this case. Source: PP 37/2021 art. 46 */
    FINE_NOT_APPLICABLE(
            409,
            "Fine does not apply",
            "Kasus yang hanya menyangkut JKP tidak dikenai denda.",
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
            "Denda telah lunas: pembayaran tidak diperlukan lagi dan TMP2T tidak dapat dikenakan.",
            "The fine is fully paid: no further payment is needed, and TMP2T may not follow."),
    /** A payment lies before the fine. */
    PAYMENT_BEFORE_FINE(
            409,
            "Payment before fine",
            "Pembayaran tidak mungkin dilakukan sebelum denda dikenakan pada {0}.",
            "A payment cannot precede the fine, which was imposed on {0}."),
    /** Neither NIB nor NPWP is known. */
    IDENTIFIER_MISSING(
            409,
            "No NIB or NPWP",
            "NIB atau NPWP pemberi kerja belum diketahui; sanksi tidak dapat dikenakan.",
            "Neither NIB nor NPWP of the employer is known; the sanction cannot be imposed."),
    /** No service unit is known for a service. Source: PP 86/2013 art. 9 */
    UNIT_UNKNOWN(
            409,
            "Service unit unknown",
            "Tidak ditemukan {0} yang berwenang atas {1}.",
            "No competent {0} is known for the {1}."),
    /** The policy does not let this service be withheld. Source: PP 86/2013 art. 9 */
    SERVICE_NOT_IN_POLICY(
            409,
            "Service not in policy",
            "Pelayanan \"{0}\" tidak termasuk pelayanan yang dapat dikenai TMP2T.",
            "The {0} is not a service that TMP2T may reach."),
    /** The same service of the same unit is named twice. */
    SERVICE_NAMED_TWICE(
            409,
            "Service named twice",
            "Pelayanan \"{0}\" pada unit {1} disebut dua kali.",
            "The {0} of unit {1} is named twice."),

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
            "Belum ada penilaian atas pemberi kerja ini; gunakan dokumen sebagai bukti.",
            "This employer has not been assessed yet; give a document as evidence."),
    /** The assessment is older than a ground of the case, so it cannot show that the ground was cured. Source: PP 86/2013 art. 10 */
    ASSESSMENT_OUTDATED(
            409,
            "Assessment outdated",
            "Penilaian tanggal {0} lebih lama daripada dasar kasus tanggal {1}; tunggu penilaian baru atau gunakan dokumen.",
            "The assessment of {0} is older than the ground of {1}; wait for a new one or give a document as evidence."),
    /** A document must prove performance. */
    PROOF_MISSING(
            409,
            "Proof missing",
            "Dokumen yang membuktikan pelaksanaan kewajiban harus disebutkan.",
            "Name the document that proves performance."),
    /** A condition of revocation was not checked. Source: PP 86/2013 art. 10 */
    CONDITION_NOT_CHECKED(
            409,
            "Condition not checked",
            "Syarat pencabutan \"{0}\" belum diperiksa.",
            "The condition of revocation \"{0}\" has not been checked."),
    /** A condition of revocation does not hold. Source: PP 86/2013 art. 10 */
    CONDITION_NOT_FULFILLED(
            409,
            "Condition not fulfilled",
            "Syarat pencabutan \"{0}\" belum dipenuhi.",
            "The condition of revocation \"{0}\" is not fulfilled."),
    /** The fine is not fully paid. Source: PP 86/2013 art. 10 */
    FINE_NOT_PAID(
            409,
            "Fine not paid",
            "Denda belum lunas; sisa Rp {0}.",
            "The fine is not fully paid; Rp {0} is outstanding."),
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
            "Nomor keputusan {0} sudah dipakai oleh unit ini.",
            "The unit has already used the decision number {0}."),
    /** A typed number has the form of those that are counted here. */
    DECISION_NUMBER_OF_SERIES(
            409,
            "Decision number of a counted series",
            "Nomor {0} berbentuk nomor urut yang diberikan otomatis; pakai nomor dari buku register unit, atau kosongkan.",
            "The number {0} has the form of those that are counted here; give a number from the register of the unit, or none."),
    /** A period would reach a year without calendar. Source: UU 30/2014 art. 58 */
    CALENDAR_YEAR_MISSING(
            409,
            "Holiday calendar missing",
            "Kalender hari libur tahun {0} belum dimuat; tenggat tidak dapat dihitung.",
            "The holiday calendar of {0} is not loaded, so the deadline cannot be computed."),
    /** The unit exists although the caller expected none. */
    SERVICE_UNIT_EXISTS(
            412,
            "Service unit exists",
            "Unit pelayanan {0} sudah ada; kirim If-Match.",
            "Service unit {0} already exists; send If-Match."),
    /** Nothing waits to be put into force for this unit. */
    SERVICE_UNIT_NOT_PROPOSED(
            404,
            "Service unit not proposed",
            "Tidak ada usulan untuk unit pelayanan {0}; ajukan dahulu usulannya.",
            "Nothing is proposed for service unit {0}; propose it first."),
    /** Unit code in use by nobody. */
    SERVICE_UNIT_UNKNOWN(
            404, "Service unit unknown", "Unit pelayanan {0} tidak dikenal.", "Service unit {0} is not known."),
    /** URLs are logged on their way, and the number is a NIK. */
    PERSON_NUMBER_IN_URL(
            400,
            "Number of a natural person in the URL",
            "NPWP orang pribadi tidak boleh dicantumkan dalam URL; ajukan dengan POST /v1/service-blocks/check.",
            "The NPWP of a natural person must not stand in a URL; ask with POST /v1/service-blocks/check."),
    /** The officer is away, and gets no new work. */
    OFFICER_ABSENT(
            409,
            "Officer absent",
            "Petugas {0} tidak bertugas sampai dengan {1}; tugaskan petugas lain.",
            "Officer {0} is away until {1}; name another one."),
    /** A hold ends on a day to come, and not too late. */
    HOLD_DAY_OUT_OF_RANGE(
            409,
            "Day of the hold out of range",
            "Penundaan berakhir paling cepat {0} dan paling lambat {1}.",
            "A hold ends on {0} at the earliest and on {1} at the latest."),
    /** Too many look-ups at once. */
    BATCH_TOO_LARGE(
            413,
            "Batch too large",
            "Paling banyak {0} pemeriksaan sekaligus; diterima {1}.",
            "At most {0} look-ups at once; {1} were sent."),

    /** The ladder of the BPJS is not over for a ground. Source: PP 37/2021 art. 46 */
    LADDER_NOT_OVER(
            409,
            "Ladder of the BPJS not over",
            "Rekomendasi belum dapat diberikan: teguran dan denda BPJS belum selesai untuk {0}.",
            "No recommendation yet: the warnings and the fine of the BPJS are not over for {0}."),
    /** The case was closed otherwise than by payment of the fine. Source: PP 44/2015 art. 61 */
    CASE_NOT_SETTLED(
            409,
            "Case not closed by payment",
            "Kasus yang telah ditutup hanya dapat dilaporkan kepada pengawas bila ditutup karena denda lunas.",
            "A closed case can only be reported to the inspector if it was closed because the fine was paid."),
    /** The inspector's case has this report already. Source: PP 44/2015 art. 61 */
    ALREADY_REPORTED(
            409,
            "Already reported",
            "Kasus ini telah dilaporkan kepada pengawas; lihat kasus {0}.",
            "This case has already been reported to the inspector; see case {0}."),
    /** A ground and service are requested or withheld in another case of the employer. Source: PP 86/2013 art. 9 */
    ALREADY_REQUESTED(
            409,
            "Already requested",
            "Pelayanan \"{0}\" telah dimohonkan atau dikenakan atas dasar yang sama dalam kasus {1}.",
            "The {0} has been requested or is withheld on the same ground in case {1}."),
    /** The decision does not say how the employer's reply was weighed. Source: UU 30/2014 art. 46 */
    REPLY_NOT_WEIGHED(
            409,
            "Reply not weighed",
            "Tanggapan pemberi kerja telah dicatat; keputusan harus memuat pertimbangan atas tanggapan itu.",
            "The employer has replied to the notice; the decision has to say how the reply was weighed."),
    /** The latest assessment contradicts what is to be recorded. Source: PP 86/2013 art. 10 */
    FULFILMENT_CONTRADICTED(
            409,
            "Contradicted by the ledgers",
            "Penilaian tanggal {0} menunjukkan sebaliknya: {1}. Tunggu penilaian baru atau sebutkan alasannya.",
            "The assessment of {0} shows otherwise: {1}. Wait for a new one, or give the reason."),
    /** A payment reference counts once. Source: PP 86/2013 art. 10 */
    PAYMENT_REFERENCE_USED(
            409,
            "Payment reference used",
            "Referensi pembayaran {0} telah dicatat.",
            "The payment reference {0} has already been recorded."),
    /** There is no such payment to take back. */
    PAYMENT_UNKNOWN(
            409,
            "Payment unknown",
            "Kasus ini tidak memiliki pembayaran dengan referensi {0} yang masih berlaku.",
            "This case has no payment with the reference {0} that still counts."),
    /** No fine was imposed in the case. */
    FINE_UNKNOWN(404, "No fine", "Kasus {0} tidak memiliki denda.", "Case {0} has no fine.");

    private final Entry entry;

    SanctionsProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    /** The code under which a reason of the procedure is published. */
    public static ProblemCode of(RefusalReason reason) {
        return switch (reason) {
            case NOTHING_TO_CONTEST, NO_REMEDY_PENDING -> RemedyProblem.valueOf(reason.name());
            default -> valueOf(reason.name());
        };
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    public Object[] samples() {
        return ProblemSamples.of(this).orElseGet(ProblemCode.super::samples);
    }
}
