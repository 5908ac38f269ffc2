package id.patuh.compliance.problem;

import java.time.LocalDate;

import id.patuh.kit.problem.ProblemCode;

/** The problems of compliance-service, beside those of the kit. */
public enum ComplianceProblem implements ProblemCode {
    ASSESSMENT_NOT_FOUND(
            404,
            "Employer has no assessment",
            "Belum ada penilaian untuk pemberi kerja {0}.",
            "There is no assessment of employer {0} yet."),
    NO_FACTS_AT_DATE(
            404,
            "Nothing was reported by that date",
            "Tidak ada data pemberi kerja {0} yang dilaporkan sampai dengan {1}.",
            "Nothing had been reported about employer {0} by {1}."),
    EMPLOYER_MERGED(
            410,
            "Employer was merged into another",
            "Pemberi kerja {0} telah digabung ke pemberi kerja {1}.",
            "Employer {0} was merged into employer {1}."),
    EMPLOYER_EMPTY(
            410,
            "Employer has no records left",
            "Pemberi kerja {0} tidak lagi memiliki tempat kerja maupun kepesertaan.",
            "Employer {0} no longer has any workplace or registration."),
    DATE_IN_FUTURE(
            400,
            "Date is in the future",
            "Tanggal {0} belum tiba; penilaian hanya tersedia untuk hari ini atau tanggal sebelumnya.",
            "{0} is in the future; an assessment is available for today or an earlier date."),
    DATE_BEFORE_POLICY(
            422,
            "Policy does not reach back to that date",
            "Kebijakan tidak memuat tarif dan batas upah untuk tanggal sebelum {0}.",
            "The policy has no rates and wage caps for dates before {0}."),
    REGION_UNKNOWN(
            400,
            "Region code is not known",
            "Kode wilayah {0} tidak dikenal; gunakan 2 digit (provinsi) atau 4 digit (kabupaten/kota).",
            "Region code {0} is not known; use 2 digits (province) or 4 digits (regency or city)."),
    SEED_AND_CURSOR(
            400,
            "A drawn list has no further pages",
            "Daftar yang diundi dengan seed hanya terdiri atas satu halaman; jangan gabungkan seed dengan cursor.",
            "A list drawn with a seed is a single page; do not combine seed with cursor."),
    POLICY_NOT_FOUND(
            404, "Policy version is not known", "Kebijakan versi {0} tidak ada.", "There is no policy version {0}.");

    private static final String EMPLOYER = "0197f3c2-5a10-7c3e-9b1d-2f6a4e8c0d11";

    private final Entry entry;

    ComplianceProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    public Object[] samples() {
        LocalDate day = LocalDate.of(2026, 7, 1);
        return switch (this) {
            case ASSESSMENT_NOT_FOUND, EMPLOYER_EMPTY -> new Object[] {EMPLOYER};
            case NO_FACTS_AT_DATE -> new Object[] {EMPLOYER, day};
            case EMPLOYER_MERGED -> new Object[] {EMPLOYER, "0197f3c2-5a10-7c3e-9b1d-2f6a4e8c0d14"};
            case DATE_IN_FUTURE, DATE_BEFORE_POLICY -> new Object[] {day};
            case REGION_UNKNOWN -> new Object[] {"9999"};
            case POLICY_NOT_FOUND -> new Object[] {"2099.1"};
            case SEED_AND_CURSOR -> ProblemCode.super.samples();
        };
    }
}
