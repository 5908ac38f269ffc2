package id.patuh.compliance.assessment;

import id.patuh.compliance.wording.Text;
import id.patuh.contracts.vocabulary.Agency;

/** Says a finding in words. */
public final class FindingWording {
    private FindingWording() {}

    /**
     * The sentence of a finding.
     *
     * @param finding the finding
     * @return the sentence in two languages
     */
    public static Text of(Finding finding) {
        String agency = name(finding.agency());
        return switch (finding.code()) {
            case PWBD ->
                Text.of(
                        "Belum terdaftar pada {0}; {1,number} pekerja tidak terlindungi.",
                        "Not registered with {0}; {1,number} workers are without protection.",
                        agency,
                        finding.workersAffected());
            case PDS_PROGRAMME ->
                Text.of(
                        "Belum mengikuti program wajib {0} pada {1}; {2,number} pekerja terdampak.",
                        "Has not joined the mandatory programme {0} at {1}; {2,number} workers are affected.",
                        finding.programme().name(),
                        agency,
                        finding.workersAffected());
            case PDS_WORKERS ->
                Text.of(
                        "{0,number} pekerja belum didaftarkan pada {1} (paling kurang di program {2}).",
                        "{0,number} workers are not enrolled with {1} (most of them in programme {2}).",
                        finding.workersAffected(),
                        agency,
                        finding.programme().name());
            case PDS_WAGE ->
                Text.of(
                        "Upah {0,number} peserta dilaporkan ke {1} lebih rendah dari upah pada WLKP (program {2}).",
                        "Wages of {0,number} participants are reported to {1} below those of the WLKP report (programme {2}).",
                        finding.workersAffected(),
                        agency,
                        finding.programme().name());
            case ARREARS ->
                Text.of(
                        "Iuran {0} belum dibayar {1,number} bulan setelah jatuh tempo.",
                        "Contributions to {0} are unpaid for {1,number} months past their due dates.",
                        agency,
                        finding.months());
            case WLKP_MISSING ->
                Text.of(
                        "Tidak ada laporan WLKP; jumlah pekerja dan upah diambil dari data BPJS.",
                        "There is no WLKP report; workers and wages are taken from the BPJS data.");
            case WLKP_STALE ->
                Text.of(
                        "Laporan WLKP terakhir sudah lebih dari satu tahun.",
                        "The newest WLKP report is more than a year old.");
        };
    }

    /**
     * The name of an agency in both languages.
     *
     * @param agency the agency
     * @return its name
     */
    public static String name(Agency agency) {
        return switch (agency) {
            case KEMENAKER -> "Kementerian Ketenagakerjaan";
            case BPJS_TK -> "BPJS Ketenagakerjaan";
            case BPJS_KES -> "BPJS Kesehatan";
        };
    }
}
