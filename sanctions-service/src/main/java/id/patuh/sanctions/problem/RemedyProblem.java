package id.patuh.sanctions.problem;

import java.time.LocalDate;

import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.ProblemCode;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;

/** What remedies, suspensions and other ends may refuse, beside {@link SanctionsProblem}. Codes never change their meaning. */
public enum RemedyProblem implements ProblemCode {
    /** No decision or fine of this number that the office issued and delivered. */
    DECISION_UNKNOWN(
            409,
            "Decision unknown",
            "Kantor Saudara tidak pernah menyampaikan keputusan atau surat pengenaan denda bernomor {0} dalam kasus ini.",
            "Your office has delivered no decision or fine {0} in this case."),
    /** Nothing delivered is open to a remedy. Source: UU 30/2014 art. 77 */
    NOTHING_TO_CONTEST(
            409,
            "Nothing to contest",
            "Tidak ada keputusan atau denda yang telah disampaikan dan masih dapat diajukan keberatan atau banding.",
            "There is no delivered decision or fine that is still open to an objection or appeal."),
    /** No remedy awaits this step. Source: UU 30/2014 art. 77 */
    NO_REMEDY_PENDING(
            409,
            "No remedy pending",
            "Tidak ada keberatan atau banding yang menunggu langkah ini.",
            "No objection or appeal awaits this step."),
    /** The decision was contested before. Source: UU 30/2014 art. 77 */
    REMEDY_EXISTS(
            409,
            "Remedy exists",
            "Terhadap {0} telah diajukan keberatan atau banding.",
            "An objection or appeal against {0} has already been filed."),
    /** No such objection or appeal in this case. */
    REMEDY_UNKNOWN(
            409,
            "Remedy unknown",
            "Keberatan atau banding {0} tidak ada dalam kasus ini.",
            "There is no such objection or appeal {0} in this case."),
    /** The objection or appeal is at a stage that does not allow this. */
    REMEDY_STATE(
            409,
            "Remedy at another stage",
            "Langkah ini tidak dapat dilakukan: keberatan atau banding berada pada tahap \"{0}\".",
            "This step is not possible: the objection or appeal is at the stage \"{0}\"."),
    /** What is asked for or given does not fit what is contested. Source: UU 30/2014 art. 77 */
    RELIEF_DOES_NOT_FIT(
            409,
            "Relief does not fit",
            "Permohonan atau putusan tidak sesuai: {0}.",
            "What is asked for or given does not fit: {0}."),
    /** A remedy cannot precede the receipt of what it contests. Source: UU 30/2014 art. 77 */
    FILED_BEFORE_RECEIPT(
            409,
            "Filed before receipt",
            "Keberatan atau banding tidak mungkin diajukan sebelum keputusan diterima pada {0}.",
            "An objection or appeal cannot have been filed before the decision was received on {0}."),
    /** Who decided may not decide again. Source: UU 30/2014 art. 77 */
    SAME_DECIDER(
            403,
            "Decided before",
            "Pejabat yang menetapkan keputusan yang dipersoalkan tidak berwenang menetapkan keputusan atas keberatan atau banding terhadapnya.",
            "The official who took the contested decision may not decide on the objection or appeal against it."),
    /** The record shows whether a remedy was in time. Source: UU 30/2014 art. 77 */
    TIMELINESS_CONTRADICTED(
            409,
            "Record shows otherwise",
            "Menurut catatan, keberatan atau banding diterima pada {0}, sedangkan batas waktunya {1}.",
            "The record shows that the objection or appeal was received on {0}; the period ended on {1}."),
    /** The time to decide is over, so silence has decided. Source: UU 30/2014 art. 77 */
    SILENCE_HAS_DECIDED(
            409,
            "Silence has decided",
            "Jangka waktu berakhir {0}; permohonan dianggap dikabulkan dan penetapannya diterbitkan oleh sistem.",
            "The period ended on {0}; what was asked counts as granted, and the system issues the decree."),
    /** The policy does not allow this extension. */
    EXTENSION_NOT_ALLOWED(
            409,
            "Extension not allowed",
            "Jangka waktu {0} dapat diperpanjang paling lama {1} hari menurut kebijakan yang berlaku.",
            "The period of the {0} may be lengthened by at most {1} days under the policy in force."),
    /** The clock does not run. */
    CLOCK_NOT_RUNNING(
            409,
            "Period not running",
            "Jangka waktu {0} tidak sedang berjalan.",
            "The period of the {0} is not running."),
    /** A clock is lengthened once. */
    CLOCK_EXTENDED_BEFORE(
            409,
            "Extended before",
            "Jangka waktu {0} sudah pernah diperpanjang.",
            "The period of the {0} has been lengthened before."),
    /** The decision is suspended. Source: UU 30/2014 art. 65 */
    ALREADY_SUSPENDED(
            409,
            "Already suspended",
            "Pelaksanaan keputusan ini sedang ditunda.",
            "The decision is already suspended."),
    /** The decision is not suspended. Source: UU 30/2014 art. 65 */
    NOT_SUSPENDED(
            409, "Not suspended", "Pelaksanaan keputusan ini tidak sedang ditunda.", "The decision is not suspended."),
    /** Only a court ends what a court ordered. Source: UU 30/2014 art. 65 */
    SUSPENDED_BY_COURT(
            409,
            "Suspended by a court",
            "Penundaan atas perintah pengadilan hanya berakhir dengan putusan atau penetapan pengadilan.",
            "A suspension ordered by a court ends only by an order of the court."),
    /** A suspension begins within the time in force. Source: UU 30/2014 art. 65 */
    SUSPENSION_TOO_EARLY(
            409,
            "Suspension too early",
            "Penundaan tidak dapat dimulai sebelum {0}.",
            "The suspension cannot begin before {0}."),
    /** A decision does not bind for the past. Source: UU 30/2014 art. 58 */
    RESUMED_FOR_THE_PAST(
            409,
            "Not for the past",
            "Penundaan tidak dapat diakhiri untuk hari yang telah lewat.",
            "A suspension cannot be ended for a day that has passed."),
    /** What is done about a decision does not precede it. Source: UU 30/2014 art. 64 */
    DATE_BEFORE_DECISION(
            409,
            "Date before the decision",
            "Tanggal {0} mendahului keputusan ini, yang ditetapkan pada {1}.",
            "{0} is earlier than the decision, which was taken on {1}."),
    /** Refers to the suspension that runs. Source: UU 30/2014 art. 65 */
    DATE_BEFORE_SUSPENSION(
            409,
            "Date before the suspension",
            "Tanggal {0} mendahului penundaan yang sedang berlangsung, yang berlaku sejak {1}.",
            "{0} is earlier than the suspension that runs, which began on {1}."),
    /** Only a final judgment has this effect. Source: UU 30/2014 art. 64 */
    COURT_ORDER_NOT_FINAL(
            409,
            "Order not final",
            "Akibat ini hanya timbul dari putusan yang berkekuatan hukum tetap; sebutkan tanggalnya.",
            "Only a final judgment has this effect; give the day on which it became final."),
    /** The order has nothing left to act on. */
    COURT_EFFECT_IMPOSSIBLE(
            409,
            "Nothing to carry out",
            "Keputusan ini telah berakhir, sehingga perintah itu tidak dapat dilaksanakan.",
            "The decision has ended, so there is nothing on which the order could be carried out.");

    private final Entry entry;

    RemedyProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    public Object[] samples() {
        return switch (this) {
            case DECISION_UNKNOWN -> new Object[] {"PTSP-31-KEP-2026-000001"};
            case REMEDY_EXISTS -> new Object[] {"PTSP-31-KEP-2026-000001"};
            case REMEDY_UNKNOWN -> new Object[] {"0197f3c2-9d40-7c3e-9b1d-2f6a4e8c0d21"};
            case REMEDY_STATE -> new Object[] {OfficialTerms.of(RemedyState.REFUSED)};
            case RELIEF_DOES_NOT_FIT ->
                new Object[] {
                    new Phrase("denda hanya dapat dibatalkan atau dikurangi", "a fine can only be annulled or reduced")
                };
            case FILED_BEFORE_RECEIPT -> new Object[] {OfficialTerms.of(LocalDate.of(2026, 7, 14))};
            case TIMELINESS_CONTRADICTED ->
                new Object[] {OfficialTerms.of(LocalDate.of(2026, 7, 14)), OfficialTerms.of(LocalDate.of(2026, 7, 20))};
            case SILENCE_HAS_DECIDED -> new Object[] {OfficialTerms.of(LocalDate.of(2026, 7, 14))};
            case EXTENSION_NOT_ALLOWED -> new Object[] {OfficialTerms.of(ClockKind.FULFILMENT_VERIFICATION), 5};
            case CLOCK_NOT_RUNNING -> new Object[] {OfficialTerms.of(ClockKind.FULFILMENT_VERIFICATION)};
            case CLOCK_EXTENDED_BEFORE -> new Object[] {OfficialTerms.of(ClockKind.FULFILMENT_VERIFICATION)};
            case SUSPENSION_TOO_EARLY -> new Object[] {OfficialTerms.of(LocalDate.of(2026, 7, 14))};
            case DATE_BEFORE_DECISION, DATE_BEFORE_SUSPENSION ->
                new Object[] {OfficialTerms.of(LocalDate.of(2026, 7, 10)), OfficialTerms.of(LocalDate.of(2026, 7, 14))};
            default -> ProblemCode.super.samples();
        };
    }
}
