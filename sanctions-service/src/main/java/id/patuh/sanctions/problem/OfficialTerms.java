package id.patuh.sanctions.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.problem.Phrase;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.procedure.vocabulary.RevocationCondition;

/** Agencies, states, documents, periods, conditions and dates as an official writes them: sentences for people show no codes. */
public final class OfficialTerms {
    private static final DateTimeFormatter INDONESIAN_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id"));
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter INDONESIAN_TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private OfficialTerms() {}

    /** A day, for example {@code 14 Juli 2026}. */
    public static Phrase of(LocalDate day) {
        return new Phrase(INDONESIAN_DAY.format(day), ENGLISH_DAY.format(day));
    }

    /** A moment in Asia/Jakarta, to the minute. */
    public static Phrase of(Instant moment) {
        return of(moment, LegalZone.WIB);
    }

    /** A moment in a zone, to the minute, for example {@code 14 Juli 2026 pukul 09.30 WITA}. */
    public static Phrase of(Instant moment, LegalZone zone) {
        ZonedDateTime local = moment.atZone(zone.id());
        Phrase day = of(local.toLocalDate());
        return new Phrase(
                day.indonesian() + " pukul " + INDONESIAN_TIME.format(local) + " " + zone,
                day.english() + " at " + ENGLISH_TIME.format(local) + " " + zone);
    }

    /** The end of a period: a midnight belongs to the day that it ends. */
    public static Phrase end(Instant end, LegalZone zone) {
        LocalDate last = zone.dayOf(end).minusDays(1);
        if (!zone.endOf(last).equals(end)) {
            return of(end, zone);
        }
        Phrase day = of(last);
        return new Phrase(day.indonesian() + " pukul 24.00 " + zone, day.english() + " at 24:00 " + zone);
    }

    /** The stage of a case or a request. */
    public static Phrase state(Enum<?> status) {
        return switch (status) {
            case CaseStatus state -> of(state);
            case RequestStatus state -> of(state);
            default -> throw new IllegalArgumentException("Not a state: " + status);
        };
    }

    private static Phrase of(CaseStatus state) {
        return switch (state) {
            case UNDER_EXAMINATION -> new Phrase("dalam pemeriksaan", "under examination");
            case EXAMINED -> new Phrase("pemeriksaan selesai", "examined");
            case WARNING_1 -> new Phrase("teguran tertulis pertama", "first written warning");
            case WARNING_2 -> new Phrase("teguran tertulis kedua", "second written warning");
            case FINED -> new Phrase("denda dikenakan", "fine imposed");
            case TMP2T_REQUESTED -> new Phrase("TMP2T dimohonkan", "TMP2T requested");
            case TMP2T_IMPOSED -> new Phrase("TMP2T dikenakan", "TMP2T imposed");
            case FULFILMENT_CLAIMED -> new Phrase("pemenuhan kewajiban diajukan", "fulfilment claimed");
            case FULFILMENT_VERIFIED -> new Phrase("pemenuhan kewajiban terverifikasi", "fulfilment verified");
            case CLOSED -> new Phrase("ditutup", "closed");
            case NOTE_1 -> new Phrase("nota pemeriksaan pertama", "first note of examination");
            case NOTE_2 -> new Phrase("nota pemeriksaan kedua", "second note of examination");
            case NONCOMPLIANCE_REPORTED ->
                new Phrase("ketidakpatuhan dilaporkan", "non-compliance reported to the supervisor");
            case RECOMMENDED -> new Phrase("direkomendasikan", "recommended");
        };
    }

    private static Phrase of(RequestStatus state) {
        return switch (state) {
            case OPEN -> new Phrase("menunggu keputusan unit pelayanan", "awaiting the decision of the unit");
            case RETURNED -> new Phrase("dikembalikan untuk dilengkapi", "returned for completion");
            case INTENT_NOTICED -> new Phrase("rencana keputusan diberitahukan", "notice of intent given");
            case IMPOSED -> new Phrase("TMP2T dikenakan", "TMP2T imposed");
            case REJECTED -> new Phrase("permohonan ditolak", "request refused");
            case REVOKED -> new Phrase("TMP2T dicabut", "TMP2T revoked");
            case STOPPED -> new Phrase("dihentikan", "stopped");
            case WITHDRAWN -> new Phrase("TMP2T ditarik", "TMP2T withdrawn");
            case ANNULLED -> new Phrase("TMP2T dibatalkan", "TMP2T annulled");
        };
    }

    /** The stage of an objection or appeal. */
    public static Phrase of(RemedyState state) {
        return switch (state) {
            case FILED -> new Phrase("diterima", "filed");
            case ADMITTED -> new Phrase("dapat diterima", "admitted");
            case NOT_ADMITTED -> new Phrase("tidak dapat diterima", "not admitted");
            case UPHELD -> new Phrase("dikabulkan", "upheld");
            case PARTLY -> new Phrase("dikabulkan sebagian", "granted in part");
            case REFUSED -> new Phrase("ditolak", "refused");
            case DEEMED_GRANTED -> new Phrase("dianggap dikabulkan", "deemed granted");
        };
    }

    /** A document. */
    public static Phrase of(DocumentKind document) {
        return switch (document) {
            case EXAMINATION_RESULT -> new Phrase("laporan hasil pemeriksaan", "examination report");
            case WARNING_1 -> new Phrase("teguran tertulis pertama", "first written warning");
            case WARNING_2 -> new Phrase("teguran tertulis kedua", "second written warning");
            case FINE -> new Phrase("surat pengenaan denda", "letter imposing the fine");
            case TMP2T_REQUEST -> new Phrase("surat permohonan pengenaan sanksi", "request to the service unit");
            case INTENT_NOTICE -> new Phrase("pemberitahuan rencana keputusan", "notice of the intended decision");
            case DECISION -> new Phrase("keputusan pengenaan sanksi", "decision to impose the sanction");
            case REJECTION -> new Phrase("surat penolakan permohonan", "refusal of the request");
            case FULFILMENT_STATEMENT -> new Phrase("surat keterangan pemenuhan kewajiban", "statement of fulfilment");
            case REVOCATION -> new Phrase("keputusan pencabutan sanksi", "decision to revoke the sanction");
            case NOTE_1 -> new Phrase("nota pemeriksaan pertama", "first note of examination");
            case NOTE_2 -> new Phrase("nota pemeriksaan kedua", "second note of examination");
            case NONCOMPLIANCE_REPORT -> new Phrase("laporan ketidakpatuhan", "report of non-compliance");
            case RECOMMENDATION -> new Phrase("rekomendasi pengenaan sanksi", "recommendation to impose the sanction");
            case OBJECTION_DECISION -> new Phrase("keputusan atas keberatan", "decision on the objection");
            case APPEAL_DECISION -> new Phrase("keputusan atas banding", "decision on the appeal");
            case DEEMED_DECREE ->
                new Phrase("penetapan permohonan yang dianggap dikabulkan", "decree of what is deemed granted");
            case WITHDRAWAL -> new Phrase("keputusan penarikan", "withdrawal of the decision");
            case ANNULMENT -> new Phrase("keputusan pembatalan", "annulment of the decision");
            case SUSPENSION -> new Phrase("keputusan penundaan", "suspension of the decision");
            case ASSIGNMENT_ORDER -> new Phrase("surat tugas", "assignment order");
        };
    }

    /** What a period is for. */
    public static Phrase of(ClockKind clock) {
        return switch (clock) {
            case WARNING_1_PERIOD -> of(DocumentKind.WARNING_1);
            case WARNING_2_PERIOD -> of(DocumentKind.WARNING_2);
            case FINE_WINDOW -> new Phrase("pembayaran denda", "payment of the fine");
            case DECISION -> new Phrase("keputusan unit pelayanan", "decision of the service unit");
            case NOTICE_PERIOD -> of(DocumentKind.INTENT_NOTICE);
            case DECISION_DELIVERY -> new Phrase("penyampaian keputusan", "delivery of the decision");
            case OBJECTION_WINDOW -> new Phrase("pengajuan keberatan", "objection");
            case FULFILMENT_VERIFICATION -> new Phrase("verifikasi pemenuhan kewajiban", "verification of fulfilment");
            case REVOCATION -> new Phrase("pencabutan sanksi", "revocation");
            case REVOCATION_DELIVERY -> new Phrase("penyampaian keputusan pencabutan", "delivery of the revocation");
            case NOTE_1_PERIOD -> of(DocumentKind.NOTE_1);
            case NOTE_2_PERIOD -> of(DocumentKind.NOTE_2);
            case NOTICE_DELIVERY ->
                new Phrase("penyampaian pemberitahuan rencana keputusan", "delivery of the notice of intent");
            case ADMISSIBILITY -> new Phrase("penetapan keberterimaan", "decision on admissibility");
            case MENDING -> new Phrase("perbaikan keberatan atau banding", "mending of the objection or appeal");
            case OBJECTION_DECISION -> of(DocumentKind.OBJECTION_DECISION);
            case OBJECTION_DECREE -> new Phrase("penetapan pengabulan keberatan", "decree on the objection");
            case APPEAL_WINDOW -> new Phrase("pengajuan banding", "appeal");
            case APPEAL_DECISION -> of(DocumentKind.APPEAL_DECISION);
            case APPEAL_DECREE -> new Phrase("penetapan pengabulan banding", "decree on the appeal");
            case WITHDRAWAL -> new Phrase("penarikan keputusan", "withdrawal of the decision");
            case COURT_ORDER -> new Phrase("pelaksanaan putusan pengadilan", "order of the court");
        };
    }

    /** A condition of revocation. */
    public static Phrase of(RevocationCondition condition) {
        return switch (condition) {
            case FINE_PAID -> new Phrase("denda telah lunas", "the fine is fully paid");
            case REGISTERED ->
                new Phrase("pemberi kerja dan pekerja telah terdaftar", "employer and workers are registered");
            case DATA_COMPLETE ->
                new Phrase("data lengkap dan benar telah diberikan", "complete and correct data was given");
            case DUTY_PERFORMED -> new Phrase("kewajiban lain telah dilaksanakan", "the other duty has been performed");
        };
    }

    /** An agency by its code, or else a service unit by its own. */
    public static Phrase owner(String code) {
        return Arrays.stream(Agency.values())
                .filter(agency -> agency.name().equals(code))
                .findFirst()
                .map(Phrase::of)
                .orElseGet(() -> unit(code));
    }

    /** Agencies and service units, any of which may act. */
    public static Phrase owners(Collection<String> codes) {
        List<Phrase> all = codes.stream().sorted().map(OfficialTerms::owner).toList();
        return new Phrase(
                all.stream().map(Phrase::indonesian).collect(Collectors.joining(" atau ")),
                all.stream().map(Phrase::english).collect(Collectors.joining(" or ")));
    }

    /** The superior of an agency or unit. */
    public static Phrase superior(String code) {
        Phrase office = owner(code);
        return new Phrase("atasan " + office.indonesian(), "the superior of " + office.english());
    }

    /** A service unit by its code; null for any. */
    public static Phrase unit(String code) {
        return code == null
                ? new Phrase("unit pelayanan", "service unit")
                : new Phrase("unit pelayanan " + code, "service unit " + code);
    }

    /** A public service. */
    public static Phrase of(ServiceType service) {
        return switch (service) {
            case BUSINESS_LICENCE -> new Phrase("perizinan terkait usaha", "business licence");
            case TENDER_PERMIT -> new Phrase("izin mengikuti tender proyek", "permit to take part in tenders");
            case FOREIGN_WORKER_PERMIT -> new Phrase("izin mempekerjakan tenaga kerja asing", "foreign worker permit");
            case LABOUR_SUPPLY_LICENCE ->
                new Phrase("izin perusahaan penyedia jasa pekerja", "licence of a labour supply company");
            case BUILDING_PERMIT -> new Phrase("izin mendirikan bangunan", "building permit");
        };
    }

    /** A ground of a case. */
    public static Phrase of(GroundCode ground) {
        return switch (ground) {
            case REG_SELF_WORKER -> new Phrase("pendaftaran pemberi kerja dan pekerja", "registration");
            case REG_LATE -> new Phrase("keterlambatan pendaftaran", "late registration");
            case DATA_WORKER -> new Phrase("data pekerja", "data on workers");
            case DATA_WAGE -> new Phrase("data upah", "data on wages");
            case DATA_PROGRAMME -> new Phrase("kepesertaan program", "programmes");
            case DATA_CHANGE -> new Phrase("perubahan data", "changes of data");
            case CHANGE_LATE -> new Phrase("keterlambatan laporan perubahan", "late report of a change");
            case TRANSFER_NOT_CONTINUED -> new Phrase("kelanjutan kepesertaan pekerja", "continued membership");
            case NEGLIGENT_AFTER_SELF_REG -> new Phrase("kelalaian setelah pekerja mendaftar", "negligence");
            case CONTRIB_UNPAID_JHT -> new Phrase("iuran JHT", "JHT contributions");
            case WAGE_UNDERREPORTED_BENEFIT -> new Phrase("kekurangan manfaat karena upah", "shortfall of a benefit");
            case WORKERS_UNDERREPORTED -> new Phrase("manfaat pekerja yang tidak dilaporkan", "unlisted workers");
            case PARTIAL_PROGRAMME ->
                new Phrase("manfaat program yang tidak diikuti", "benefit of a missing programme");
            case ACCIDENT_NOT_REPORTED -> new Phrase("laporan kecelakaan kerja", "report of a work accident");
            case MINISTER_DETERMINATION_IGNORED -> new Phrase("penetapan jaminan", "determination of a benefit");
            case DISMISSAL_DURING_TREATMENT -> new Phrase("PHK selama pengobatan", "dismissal during treatment");
            case CONSTRUCTION_NOT_REGISTERED -> new Phrase("pekerja jasa konstruksi", "construction workers");
            case BENEFICIARY_CHANGE_NOT_REPORTED -> new Phrase("ahli waris pensiun", "pension beneficiaries");
            case JKP_NOT_PAID_WHEN_ARREARS -> new Phrase("manfaat JKP", "JKP benefit");
        };
    }

    /** A finding of an assessment. */
    public static Phrase of(FindingCode finding) {
        return switch (finding) {
            case PWBD -> new Phrase("indikasi belum terdaftar", "no registration found");
            case PDS_PROGRAMME -> new Phrase("program belum lengkap", "programmes missing");
            case PDS_WORKERS -> new Phrase("sebagian pekerja belum terdaftar", "workers not enrolled");
            case PDS_WAGE -> new Phrase("selisih upah", "wages differ");
            case ARREARS -> new Phrase("tunggakan iuran", "contributions in arrears");
            case WLKP_MISSING -> new Phrase("WLKP belum ada", "no WLKP report");
            case WLKP_CLOSED -> new Phrase("semua tempat kerja tutup", "all workplaces closed");
            case WLKP_STALE -> new Phrase("WLKP kedaluwarsa", "WLKP report out of date");
        };
    }
}
