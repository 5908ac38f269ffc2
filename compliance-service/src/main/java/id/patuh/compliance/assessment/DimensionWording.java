package id.patuh.compliance.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import id.patuh.compliance.assessment.Assessment.AgencyResult;
import id.patuh.compliance.assessment.Assessment.ProgrammeResult;
import id.patuh.compliance.policy.DimensionCode;
import id.patuh.compliance.wording.Text;

/** Says in words why a dimension of the score has its value. */
public final class DimensionWording {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DimensionWording() {}

    /**
     * A reason.
     *
     * @param code stable code; the list of codes may grow
     * @param text the sentence in two languages
     */
    public record Reason(String code, Text text) {
        private static Reason of(String code, String indonesian, String english, Object... args) {
            return new Reason(code, Text.of(indonesian, english, args));
        }
    }

    /**
     * The reason of a dimension.
     *
     * @param dimension the dimension
     * @param assessment an assessment that has a score
     * @return code and sentence
     */
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
        List<AgencyResult> missing = assessment.agencies().stream()
                .filter(agency -> !agency.registered())
                .toList();
        return missing.isEmpty()
                ? Reason.of(
                        "REGISTERED",
                        "Terdaftar pada semua BPJS yang wajib: {0}.",
                        "Registered with every BPJS that binds it: {0}.",
                        names(assessment.agencies()))
                : Reason.of("NOT_REGISTERED", "Belum terdaftar pada {0}.", "Not registered with {0}.", names(missing));
    }

    private static Reason workers(Assessment assessment) {
        int workers = assessment.subject().workers();
        ProgrammeResult worst = assessment.programmes().stream()
                .min(Comparator.comparingInt(ProgrammeResult::enrolledWorkers))
                .orElseThrow();
        return worst.enrolledWorkers() >= workers
                ? Reason.of(
                        "ALL_WORKERS_ENROLLED",
                        "Semua {0,number} pekerja terdaftar di setiap program wajib.",
                        "All {0,number} workers are enrolled in every mandatory programme.",
                        workers)
                : Reason.of(
                        "WORKERS_NOT_ENROLLED",
                        "Paling sedikit {0,number} dari {1,number} pekerja terdaftar (program {2}).",
                        "As few as {0,number} of {1,number} workers are enrolled (programme {2}).",
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
                        "Semua {0,number} program wajib diikuti.",
                        "All {0,number} mandatory programmes are joined.",
                        all)
                : Reason.of(
                        "PROGRAMMES_MISSING",
                        "{0,number} dari {1,number} program wajib diikuti; belum: {2}.",
                        "{0,number} of {1,number} mandatory programmes are joined; missing: {2}.",
                        all - missing,
                        all,
                        assessment.missingProgrammes().stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    private static Reason wages(Assessment assessment) {
        List<AgencyResult> derived = assessment.agencies().stream()
                .filter(agency -> agency.wageRatio() != null)
                .toList();
        if (derived.isEmpty()) {
            return Reason.of(
                    "WAGES_NOT_COMPARABLE",
                    "Upah yang dilaporkan tidak dapat dibandingkan.",
                    "Reported wages cannot be compared.");
        }
        AgencyResult worst = derived.stream()
                .min(Comparator.comparing(AgencyResult::wageRatio))
                .orElseThrow();
        boolean low = derived.stream().anyMatch(AgencyResult::wageLow);
        return Reason.of(
                low ? "WAGES_LOW" : "WAGES_PLAUSIBLE",
                "Upah rata-rata yang dilaporkan ke {0} adalah {1,number,0.0} % dari upah acuan (program {2}).",
                "The mean wage reported to {0} is {1,number,0.0} % of the reference wage (programme {2}).",
                FindingWording.name(worst.agency()),
                worst.wageRatio().multiply(HUNDRED),
                worst.reference().name());
    }

    private static Reason payment(Assessment assessment) {
        List<AgencyResult> late = assessment.agencies().stream()
                .filter(agency -> agency.unpaidMonths() > 0)
                .toList();
        if (late.isEmpty()) {
            return assessment.agencies().stream().anyMatch(AgencyResult::registered)
                    ? Reason.of(
                            "PAID_WHEN_DUE",
                            "Tidak ada iuran yang lewat jatuh tempo.",
                            "No contribution is past its due date.")
                    : Reason.of(
                            "NOTHING_PAID",
                            "Tidak ada iuran karena belum terdaftar.",
                            "Nothing is paid, as the employer is not registered.");
        }
        AgencyResult worst = late.stream()
                .max(Comparator.comparingInt(AgencyResult::unpaidMonths))
                .orElseThrow();
        return Reason.of(
                "PAST_DUE",
                "Iuran {0} lewat jatuh tempo {1,number} bulan.",
                "Contributions to {0} are {1,number} months past due.",
                FindingWording.name(worst.agency()),
                worst.unpaidMonths());
    }

    private static String names(List<AgencyResult> agencies) {
        return agencies.stream()
                .map(agency -> FindingWording.name(agency.agency()))
                .collect(Collectors.joining(", "));
    }
}
