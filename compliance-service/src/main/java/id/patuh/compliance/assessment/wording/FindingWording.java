package id.patuh.compliance.assessment.wording;

import java.time.YearMonth;

import id.patuh.compliance.assessment.rules.Assessment;
import id.patuh.compliance.assessment.rules.Assessment.SubjectBasis;
import id.patuh.compliance.policy.CompliancePolicy;
import id.patuh.compliance.wording.Sentence;
import id.patuh.contracts.event.AssessmentEvent.Finding;

/**
 * Says a finding in words: as an indication from data of a date, never as guilt. Source: UU 30/2014 art. 10
 */
public final class FindingWording {
    private FindingWording() {}

    /** The sentence of a finding. */
    public static Sentence of(Finding finding, Assessment assessment, CompliancePolicy policy) {
        return switch (finding.code()) {
            case PWBD -> notRegistered(finding, assessment);
            case PDS_PROGRAMME ->
                Sentence.of(
                        "Belum ditemukan kepesertaan pada program wajib {0} di {1}; menyangkut {2,number} pekerja.",
                        "No participation in the mandatory programme {0} at {1} was found; this affects " + workers(2)
                                + ".",
                        finding.programme().name(),
                        finding.agency(),
                        finding.workersAffected());
            case PDS_WORKERS ->
                Sentence.of(
                        "{0,number} pekerja belum tercatat sebagai peserta {1} (selisih terbesar pada program {2}).",
                        workers(0)
                                + " {0,choice,0#are|1#is|1<are} not recorded as enrolled with {1} (largest gap in programme {2}).",
                        finding.workersAffected(),
                        finding.agency(),
                        finding.programme().name());
            case PDS_WAGE -> lowWages(finding, assessment);
            case ARREARS -> arrears(finding, assessment);
            case WLKP_MISSING ->
                Sentence.of(
                        "Belum ditemukan laporan WLKP; jumlah pekerja dan upah diambil dari data BPJS.",
                        "No WLKP report was found; the number of workers and the wages are taken from BPJS data.");
            case WLKP_CLOSED ->
                Sentence.of(
                        "Seluruh tempat kerja yang dilaporkan ({0,number}) telah tutup; jumlah pekerja dan upah diambil dari data BPJS.",
                        "All reported workplaces ({0,number}) are closed; the number of workers and the wages are taken from BPJS"
                                + " data.",
                        finding.workplaces());
            case WLKP_STALE -> stale(finding, policy.staleWlkpMonths());
        };
    }

    /** English pattern of a number of workers. */
    static String workers(int argument) {
        return "{%1$d,number} {%1$d,choice,0#workers|1#worker|1<workers}".formatted(argument);
    }

    private static Sentence stale(Finding finding, int months) {
        return Sentence.of(
                "Laporan WLKP dari {0,number} tempat kerja dengan {1,number} pekerja sudah berumur lebih dari {2,number} bulan.",
                "The WLKP {0,choice,1#report|1<reports} of {0,number} {0,choice,1#workplace|1<workplaces} with "
                        + workers(1) + " {0,choice,1#is|1<are} more than {2,number} months old.",
                finding.workplaces(),
                finding.workersAffected(),
                months);
    }

    private static Sentence notRegistered(Finding finding, Assessment assessment) {
        boolean reported = assessment.subject().basis() == SubjectBasis.REPORTED;
        String indonesian =
                "Menurut data per {0}, belum ditemukan pendaftaran pada {1} (indikasi PWBD); menyangkut {2,number} pekerja "
                        + (reported ? "pada laporan WLKP." : "pada data BPJS.");
        String english =
                "According to data as of {0}, no registration with {1} was found (indication of PWBD); this affects "
                        + workers(2)
                        + (reported ? " in the WLKP reports." : " in BPJS data.");
        return Sentence.of(indonesian, english, assessment.asOf(), finding.agency(), finding.workersAffected());
    }

    private static Sentence lowWages(Finding finding, Assessment assessment) {
        boolean reported = assessment.subject().basis() == SubjectBasis.REPORTED;
        return Sentence.of(
                "Terdapat selisih: rata-rata upah yang dilaporkan ke {0} lebih rendah daripada "
                        + (reported ? "menurut laporan WLKP" : "upah acuan")
                        + " (program {1}); menyangkut {2,number} peserta.",
                "Wages differ: the mean wage reported to {0} is lower than "
                        + (reported ? "in the WLKP reports" : "the reference wage")
                        + " (programme {1}); this affects {2,number} {2,choice,1#participant|1<participants}.",
                finding.agency(),
                finding.programme().name(),
                finding.workersAffected());
    }

    private static Sentence arrears(Finding finding, Assessment assessment) {
        Sentence months = finding.months() == 1
                ? Sentence.of(
                        "Iuran {0} untuk satu bulan telah jatuh tempo dan belum tercatat lunas.",
                        "One monthly contribution to {0} is past due and has not been recorded as paid.",
                        finding.agency())
                : Sentence.of(
                        "Iuran {0} untuk {1,number} bulan telah jatuh tempo dan belum tercatat lunas.",
                        "{1,number} monthly contributions to {0} are past due and have not been recorded as paid.",
                        finding.agency(),
                        finding.months());
        return assessment
                .programme(finding.programme())
                .filter(result -> result.unpaidFrom() != null && finding.number() != null)
                .map(result -> months.then(since(finding, result.unpaidFrom())))
                .orElse(months);
    }

    /** Which registration the months are counted from. */
    private static Sentence since(Finding finding, YearMonth month) {
        return switch (finding.agency()) {
            case KEMENAKER, BPJS_TK ->
                Sentence.of(
                        "NPP {0} belum tercatat lunas sejak {1}.",
                        "NPP {0} has not been recorded as paid since {1}.", finding.number(), month);
            case BPJS_KES ->
                Sentence.of(
                        "Kode badan usaha {0} belum tercatat lunas sejak {1}.",
                        "Entity code {0} has not been recorded as paid since {1}.", finding.number(), month);
        };
    }
}
