package id.patuh.compliance.visit;

import java.util.UUID;

import id.patuh.kit.problem.FieldError;

/** The rules that a visit keeps, each with what is said when it does not. */
enum TeamRule {
    NO_WORKING_DAY("/date", "Bukan hari kerja mendatang.", "Not a working day to come."),
    OUTSIDE_DAY("/startAt", "Kunjungan tidak muat dalam jam kerja.", "The visit does not fit into the working hours."),
    NO_OFFICER(
            "/members",
            "Tim tidak lengkap: pengawas yang memimpin, pengawas kedua untuk usaha besar, dan petugas setiap BPJS yang mempunyai temuan.",
            "The team is not complete: an inspector to lead, a second one for a large employer, and an officer of each BPJS with a finding."),
    OUTSIDE_PROVINCE(
            "/members", "Pengawas tidak berwenang di provinsi ini.", "An inspector has no authority in this province."),
    SECTION_NOT_KNOWN(
            "/leadId",
            "Bidang usaha ini di luar keahlian ketua tim.",
            "The lead does not know this section of industry."),
    ROTATION(
            "/leadId",
            "Ketua tim memimpin kunjungan terakhir ke pemberi kerja ini.",
            "The lead led the last visit to this employer."),
    ELSEWHERE(
            "/members",
            "Ada anggota yang hari itu bertugas dalam tim lain atau pada jam yang sama.",
            "A member goes with another team that day, or elsewhere at that time."),
    ABSENT("/members", "Petugas {0} tidak hadir atau tidak aktif.", "Officer {0} is absent or inactive."),
    EXCLUDED(
            "/members",
            "Petugas {0} dikecualikan dari pemberi kerja ini.",
            "Officer {0} does not visit this employer."),
    QUOTA("/members", "Kuota petugas {0} sudah habis.", "The quota of officer {0} is exhausted.");

    private final String field;
    private final String indonesian;
    private final String english;

    TeamRule(String field, String indonesian, String english) {
        this.field = field;
        this.indonesian = indonesian;
        this.english = english;
    }

    FieldError broken() {
        return new FieldError(field, name(), indonesian, english);
    }

    /** The rule that an officer breaks. */
    FieldError broken(UUID officer) {
        return new FieldError(
                field,
                name(),
                indonesian.replace("{0}", officer.toString()),
                english.replace("{0}", officer.toString()));
    }
}
