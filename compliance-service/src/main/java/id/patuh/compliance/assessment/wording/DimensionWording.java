package id.patuh.compliance.assessment.wording;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import id.patuh.compliance.assessment.rules.Assessment;
import id.patuh.compliance.assessment.rules.Assessment.AgencyResult;
import id.patuh.compliance.assessment.rules.Assessment.ProgrammeResult;
import id.patuh.compliance.policy.DimensionCode;
import id.patuh.compliance.wording.Sentence;
import id.patuh.contracts.vocabulary.Agency;

/** Says in words why a dimension of the score has its value. */
public final class DimensionWording {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DimensionWording() {}

    /** A reason: a stable code, of which there may be more one day, and its sentence. */
    public record Reason(String code, Sentence text) {
        private static Reason of(String code, String indonesian, String english, Object... args) {
            return new Reason(code, Sentence.of(indonesian, english, args));
        }
    }

    /** The reason of a dimension of an assessment that has a score. */
    public static Reason of(DimensionCode dimension, Assessment assessment) {
        return switch (dimension) {
            case REGISTRATION -> registration(assessment);
            case WORKERS -> workers(assessment);
            case PROGRAMMES -> programmes(assessment);
            case WAGES -> wages(assessment);
            case PAYMENT -> payment(assessment);
        };
    }

    private static Reason registration(Assessment assessment) {
        List<AgencyResult> missing = missing(assessment);
        return missing.isEmpty()
                ? Reason.of(
                        "REGISTERED",
                        "Telah terdaftar pada seluruh BPJS yang diwajibkan baginya: {0}.",
                        "Registered with every BPJS that it has to join: {0}.",
                        agencies(assessment.agencies()))
                : Reason.of(
                        "NOT_REGISTERED",
                        "Belum ditemukan pendaftaran pada {0}.",
                        "No registration with {0} was found.",
                        agencies(missing));
    }

    private static Reason workers(Assessment assessment) {
        long workers = assessment.subject().workers();
        ProgrammeResult worst = assessment.programmes().stream()
                .min(Comparator.comparingLong(ProgrammeResult::enrolledWorkers))
                .orElseThrow();
        return worst.enrolledWorkers() >= workers
                ? Reason.of(
                        "ALL_WORKERS_ENROLLED",
                        "Seluruh {0,number} pekerja terdaftar pada setiap program wajib.",
                        workers == 1
                                ? "The only worker is enrolled in every mandatory programme."
                                : "All {0,number} workers are enrolled in every mandatory programme.",
                        workers)
                : Reason.of(
                        "WORKERS_NOT_ENROLLED",
                        worst.enrolledWorkers() == 0
                                ? "Pada program {2} belum ada pekerja yang terdaftar dari {1,number} pekerja."
                                : "Pada program {2} baru {0,number} dari {1,number} pekerja yang terdaftar.",
                        workers == 1
                                ? "In programme {2}, the only worker is not enrolled."
                                : "In programme {2}, {0,choice,0#none|1#only 1|1<only {0,number}} of {1,number} workers {0,choice,0#is|1#is|1<are} enrolled.",
                        worst.enrolledWorkers(),
                        workers,
                        worst.programme().name());
    }

    private static Reason programmes(Assessment assessment) {
        int all = assessment.programmes().size();
        int missing = assessment.missingProgrammes().size();
        return missing == 0
                ? Reason.of(
                        "ALL_PROGRAMMES_JOINED",
                        "Seluruh {0,number} program wajib telah diikuti.",
                        "All {0,number} mandatory programmes are joined.",
                        all)
                : Reason.of(
                        "PROGRAMMES_MISSING",
                        "{0,number} dari {1,number} program wajib telah diikuti; belum diikuti: {2}.",
                        "{0,number} of {1,number} mandatory programmes are joined; missing: {2}.",
                        all - missing,
                        all,
                        List.copyOf(assessment.missingProgrammes()));
    }

    private static Reason wages(Assessment assessment) {
        List<AgencyResult> derived = assessment.agencies().stream()
                .filter(agency -> agency.registered() && agency.wageRatio() != null)
                .toList();
        if (derived.isEmpty()) {
            return beside(
                    assessment,
                    Reason.of(
                            "WAGES_NOT_COMPARABLE",
                            "Upah yang dilaporkan belum dapat dibandingkan, sehingga tidak mengurangi nilai.",
                            "The reported wages cannot be compared yet, so nothing is deducted."));
        }
        AgencyResult worst = derived.stream()
                .min(Comparator.comparing(AgencyResult::wageRatio))
                .orElseThrow();
        boolean low = derived.stream().anyMatch(AgencyResult::wageLow);
        return beside(
                assessment,
                Reason.of(
                        low ? "WAGES_LOW" : "WAGES_PLAUSIBLE",
                        "Upah rata-rata yang dilaporkan ke {0} adalah {1,number,0.0} % dari upah acuan (program {2}).",
                        "The mean wage reported to {0} is {1,number,0.0} % of the reference wage (programme {2}).",
                        worst.agency(),
                        worst.wageRatio().multiply(HUNDRED),
                        worst.reference().name()));
    }

    private static Reason payment(Assessment assessment) {
        AgencyResult worst = assessment.agencies().stream()
                .filter(agency -> agency.registered() && agency.unpaidMonths() > 0)
                .max(Comparator.comparingInt(AgencyResult::unpaidMonths))
                .orElse(null);
        Reason reason = worst == null
                ? Reason.of(
                        "PAID_WHEN_DUE",
                        "Tidak ada iuran yang lewat jatuh tempo.",
                        "No contribution is past its due date.")
                : Reason.of(
                        "PAST_DUE",
                        "Iuran {0} untuk {1,number} bulan telah jatuh tempo dan belum tercatat lunas.",
                        "{1,number} {1,choice,1#monthly contribution|1<monthly contributions} to {0} {1,choice,1#is|1<are} past due and"
                                + " {1,choice,1#has|1<have} not been recorded as paid.",
                        worst.agency(),
                        worst.unpaidMonths());
        return beside(assessment, reason);
    }

    /** Where nothing is registered the value is 0 for that alone; what holds at the other agency stands behind it. */
    private static Reason beside(Assessment assessment, Reason registered) {
        List<AgencyResult> missing = missing(assessment);
        if (missing.isEmpty()) {
            return registered;
        }
        Sentence zero = Sentence.of(
                "Nilai 0 untuk {0} karena belum ditemukan pendaftaran.",
                "The value for {0} is 0 because no registration was found.", agencies(missing));
        return new Reason(
                "NOT_REGISTERED_AT",
                missing.size() == assessment.agencies().size() ? zero : zero.then(registered.text()));
    }

    private static List<AgencyResult> missing(Assessment assessment) {
        return assessment.agencies().stream()
                .filter(agency -> !agency.registered())
                .toList();
    }

    private static List<Agency> agencies(List<AgencyResult> results) {
        return results.stream().map(AgencyResult::agency).toList();
    }
}
