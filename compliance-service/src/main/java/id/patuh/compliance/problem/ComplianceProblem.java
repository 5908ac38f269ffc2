package id.patuh.compliance.problem;

import id.patuh.kit.problem.ProblemCode;

/** The problems of compliance-service, beside those of the kit. */
public enum ComplianceProblem implements ProblemCode {
    ASSESSMENT_NOT_FOUND(
            404,
            "Employer has no assessment",
            "Belum ada penilaian untuk pemberi kerja {0}.",
            "There is no assessment of employer {0}."),
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
            "Employer has no records any more",
            "Pemberi kerja {0} tidak lagi memiliki tempat kerja maupun kepesertaan.",
            "Employer {0} has no workplaces or registrations any more."),
    DATE_IN_FUTURE(
            400,
            "Date is in the future",
            "Tanggal {0} belum tiba; penilaian hanya untuk hari ini atau sebelumnya.",
            "The date {0} has not come yet; assessments are of today or before."),
    DATE_BEFORE_POLICY(
            422,
            "Policy does not reach back to that date",
            "Kebijakan tidak memuat tarif dan batas upah sebelum {0}.",
            "The policy holds no rates and caps before {0}."),
    REGION_UNKNOWN(
            400,
            "Region code is not known",
            "Kode wilayah {0} tidak dikenal; gunakan 2 digit (provinsi) atau 4 digit (kabupaten/kota).",
            "Region code {0} is not known; use 2 digits (province) or 4 digits (regency or city)."),
    SEED_AND_CURSOR(
            400,
            "A drawn list has no further pages",
            "Daftar dengan seed adalah satu halaman utuh; jangan gabungkan seed dengan cursor.",
            "A list drawn with a seed is one whole page; do not combine seed with cursor."),
    POLICY_NOT_FOUND(
            404, "Policy version is not known", "Kebijakan versi {0} tidak ada.", "There is no policy version {0}.");

    private final Entry entry;

    ComplianceProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
