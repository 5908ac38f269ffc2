package id.patuh.compliance.problem;

import java.time.LocalDate;

import id.patuh.kit.problem.ProblemCode;

/** What is refused of officers, letters, lists, plans, visits and complaints. Codes never change their meaning. */
public enum InspectionProblem implements ProblemCode {
    /** No officer of this id, or none whom the caller may see. */
    OFFICER_UNKNOWN(404, "Officer unknown", "Petugas {0} tidak dikenal.", "Officer {0} is not known."),
    /** The agency has an officer of this subject. */
    OFFICER_EXISTS(
            409,
            "Officer exists",
            "Instansi ini sudah mempunyai petugas dengan subject tersebut; ubah petugas yang ada.",
            "The agency has an officer of this subject; change the one it has."),
    /** The caller is no officer that a supervisor has entered. */
    OFFICER_NOT_ENTERED(
            403,
            "Caller is not an entered officer",
            "Anda belum terdaftar sebagai petugas lapangan; mintalah pengawas untuk mendaftarkan Anda.",
            "You are not entered as an officer; ask your supervisor to enter you."),
    /** No absence of this id. */
    OFFICER_ABSENCE_UNKNOWN(
            404,
            "Absence unknown",
            "Petugas ini tidak mempunyai ketidakhadiran {0}.",
            "The officer has no absence {0}."),
    /** No exclusion of this id. */
    OFFICER_EXCLUSION_UNKNOWN(
            404,
            "Exclusion unknown",
            "Petugas ini tidak mempunyai pengecualian {0}.",
            "The officer has no exclusion {0}."),
    /** Set by a supervisor, who alone takes it back. */
    EXCLUSION_OF_SUPERVISOR(
            403,
            "Exclusion was set by a supervisor",
            "Pengecualian ini ditetapkan oleh pengawas; hanya pengawas yang dapat mencabutnya.",
            "A supervisor set this exclusion; only a supervisor takes it back."),
    /** No link, a wrong key, or one that was revoked. */
    CALENDAR_LINK_UNKNOWN(
            404,
            "Calendar link unknown",
            "Tautan kalender tidak berlaku; buat tautan baru.",
            "The calendar link is not valid; make a new one."),
    /** No employer of this id. */
    EMPLOYER_UNKNOWN(404, "Employer unknown", "Pemberi kerja {0} tidak dikenal.", "Employer {0} is not known."),
    /** No list of this id, or none of the caller's regions. */
    LIST_UNKNOWN(
            404,
            "Inspection list unknown",
            "Daftar pemeriksaan {0} tidak dikenal.",
            "Inspection list {0} is not known."),
    /** A later version of the list exists. */
    LIST_SUPERSEDED(
            409,
            "Inspection list was superseded",
            "Daftar ini sudah digantikan oleh daftar {0}; gunakan daftar itu.",
            "The list was superseded by list {0}; use that one."),
    /** The list has an item for this employer. */
    EMPLOYER_ON_LIST(
            409,
            "Employer is on the list",
            "Pemberi kerja {0} sudah ada dalam daftar.",
            "Employer {0} is on the list already."),
    /** No plan of this id, or none of the caller's regions. */
    PLAN_UNKNOWN(404, "Plan unknown", "Rencana {0} tidak dikenal.", "Plan {0} is not known."),
    /** The search has not ended, or failed. */
    PLAN_NOT_SOLVED(
            409,
            "Plan is not solved",
            "Rencana belum selesai disusun; tunggu pekerjaannya selesai atau hentikan lebih awal.",
            "The plan is not solved yet; wait for its job to end, or stop it."),
    /** The search has ended. */
    PLAN_NOT_SOLVING(
            409,
            "Plan is not being solved",
            "Penyusunan rencana ini sudah selesai.",
            "The search for this plan has ended."),
    /** Published, and therefore no longer to be changed but by a re-plan. */
    PLAN_PUBLISHED(
            409,
            "Plan is published",
            "Rencana ini sudah diterbitkan; ubah dengan menyusun ulang.",
            "The plan is published; change it by a re-plan."),
    /** Officers were taken by another plan, are absent or excluded since. */
    PLAN_OUTDATED(
            409,
            "Plan is outdated",
            "Sejak rencana disusun, {0} kunjungan tidak lagi memenuhi syarat; susun ulang.",
            "Since the plan was made, {0} visits no longer keep the rules; make a re-plan."),
    /** No officer who may lead. */
    NO_LEAD(
            422,
            "No inspector to lead",
            "Tidak ada pengawas ketenagakerjaan aktif untuk wilayah daftar ini.",
            "There is no active inspector for the regions of the list."),
    /** No working day in the period. */
    NO_WORKING_DAY(
            422,
            "No working day",
            "Tidak ada hari kerja mendatang dalam masa rencana ini.",
            "The period has no working day to come."),
    /** No visit of this id in the plan. */
    PLAN_VISIT_UNKNOWN(404, "Visit unknown", "Rencana ini tidak memuat kunjungan {0}.", "The plan has no visit {0}."),
    /** No complaint of this id, or none of the caller's agency. */
    COMPLAINT_UNKNOWN(404, "Complaint unknown", "Pengaduan {0} tidak dikenal.", "Complaint {0} is not known."),
    /** Settled or dismissed. */
    COMPLAINT_CLOSED(
            409,
            "Complaint is closed",
            "Pengaduan ini sudah diselesaikan atau ditutup.",
            "The complaint was settled or dismissed."),
    /** Merged, without duties or compliant: only drawn at random. */
    EMPLOYER_NOT_LISTABLE(
            409,
            "Employer cannot be listed",
            "Pemberi kerja {0} telah digabung, tidak mempunyai kewajiban, atau di luar wilayah daftar ini.",
            "Employer {0} was merged, has no duties, or lies outside the regions of the list."),
    /** No visit of this id, or none that the caller may see. */
    VISIT_UNKNOWN(404, "Visit unknown", "Kunjungan {0} tidak dikenal.", "Visit {0} is not known."),
    /** The step does not lead from the state of the visit. */
    VISIT_STATE(
            409,
            "State of the visit does not allow it",
            "Langkah ini tidak dimungkinkan; keadaan kunjungan sekarang {0}.",
            "The step is not possible; the state of the visit is {0}."),
    /** Another member's step. */
    VISIT_NOT_LED(
            403,
            "Only the lead may do it",
            "Hanya ketua tim kunjungan ini yang dapat melakukannya.",
            "Only the lead of this visit may do it."),
    /** A hard rule of plans is broken; which ones stands among the errors. */
    VISIT_BREAKS_RULES(
            422,
            "Visit breaks rules of planning",
            "Kunjungan melanggar aturan perencanaan; lihat rinciannya.",
            "The visit breaks rules of planning; the errors say which."),
    /** The working days of a year to come are not known. */
    CALENDAR_UNKNOWN(
            409,
            "Calendar unknown",
            "Kalender hari kerja tahun tersebut belum ditetapkan; tetapkan dahulu.",
            "The calendar of that year is not set yet; set it first."),
    /** Another report of the visit has this id. */
    REPORT_ID_TAKEN(
            409,
            "Report id is taken",
            "Laporan {0} sudah ada dengan isi lain; buat reportId baru.",
            "Report {0} exists with other content; make a new reportId."),
    /** A version that does not replace the one that stands. */
    REPORT_REPLACED(
            409,
            "Report does not replace the one that stands",
            "Laporan instansi ini yang berlaku adalah {0}; sebutkan dalam replaces.",
            "The report of the agency that stands is {0}; name it in replaces."),
    /** Whoever sends an agency's first report says so, lest two devices each send one. */
    FIRST_REPORT_UNCONDITIONAL(
            428,
            "First report needs If-None-Match",
            "Kirim laporan pertama instansi dengan tajuk If-None-Match: *.",
            "Send the first report of the agency with the header If-None-Match: *."),
    /** There is nothing yet that could be replaced. */
    REPORT_MISSING(
            409,
            "Nothing to replace",
            "Instansi ini belum melapor; kirim laporan pertama tanpa replaces.",
            "The agency has not reported yet; send its first report without replaces."),
    /** An attachment that a report names has not arrived. */
    REPORT_INCOMPLETE(
            409,
            "Attachments are missing",
            "Lampiran yang disebut laporan belum diterima: {0}.",
            "Attachments that a report names have not arrived: {0}."),
    /** The reports of two agencies contradict each other, and the lead has not decided. */
    REPORTS_CONTRADICT(
            409,
            "Reports contradict each other",
            "Laporan antarinstansi bertentangan dan ketua tim belum memutuskan: {0}.",
            "Reports of the agencies contradict each other, and the lead has not decided: {0}."),
    /** A decision about what is no contradiction, or for a report that says nothing of it. */
    DECISION_UNFIT(
            422,
            "Nothing to decide",
            "Tidak ada pertentangan tentang {0} yang diselesaikan dengan laporan itu.",
            "There is no contradiction about {0} that this report settles."),
    /** The agency has signed. */
    VISIT_SIGNED(
            409,
            "Agency has signed",
            "Instansi ini sudah menandatangani berita acara.",
            "The agency has signed the record already."),
    /** The lead, before whom nobody signs, does not say whether the employer signed. */
    EMPLOYER_SIGNATURE_MISSING(
            422,
            "Signature of the employer is not stated",
            "Nyatakan apakah pemberi kerja menandatangani; bila tidak, sebutkan alasannya.",
            "State whether the employer signed and, if not, why."),
    /** An agency that is not in the team, or the lead's own. */
    AGENCY_NOT_ABSENT(
            422,
            "Agency cannot be absent",
            "{0} bukan instansi lain dalam tim kunjungan ini.",
            "{0} is no other agency of the team of this visit."),
    /** No photograph or paper of this hash. */
    ATTACHMENT_UNKNOWN(
            404,
            "Attachment unknown",
            "Kunjungan ini tidak mempunyai lampiran {0}.",
            "The visit has no attachment {0}."),
    /** Neither JPEG nor PNG nor PDF, whatever its name says. */
    ATTACHMENT_TYPE(
            415,
            "Type of attachment not taken",
            "Lampiran harus berupa berkas JPEG, PNG, atau PDF.",
            "An attachment must be a JPEG, PNG or PDF file."),
    /** More than 10 MB. */
    ATTACHMENT_TOO_LARGE(
            413,
            "Attachment too large",
            "Lampiran paling besar 10 MB; perkecil dahulu.",
            "An attachment has at most 10 MB; make it smaller."),
    /** The visit has as many as it may. */
    ATTACHMENTS_FULL(
            409,
            "Too many attachments",
            "Kunjungan ini sudah mempunyai 20 lampiran.",
            "The visit has 20 attachments already."),
    /** The form has no file, or more than one. */
    ATTACHMENT_MISSING(
            400, "No file", "Kirim tepat satu berkas dalam bagian file.", "Send exactly one file in the part file."),
    /** A year or half that has not begun. */
    REPORT_PERIOD_AHEAD(
            400,
            "Period has not begun",
            "Periode {0} belum dimulai; laporan tersedia untuk periode berjalan atau sebelumnya.",
            "The period {0} has not begun; there are reports of the current period and of earlier ones."),
    /** A half before the service began to keep figures. */
    REPORT_FIGURES_NOT_KEPT(
            404,
            "No figures of the period",
            "Tidak ada angka yang disimpan untuk periode {0}; angka tersedia sejak {1}.",
            "No figures of {0} were kept; there are figures since {1}.");

    private static final String ID = "0197f3c2-5a10-7c3e-9b1d-2f6a4e8c0d11";

    private final Entry entry;

    InspectionProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    public Object[] samples() {
        return switch (this) {
            case REPORT_PERIOD_AHEAD, REPORT_FIGURES_NOT_KEPT -> new Object[] {"2026-H1", LocalDate.of(2026, 7, 1)};
            default -> new Object[] {ID};
        };
    }
}
