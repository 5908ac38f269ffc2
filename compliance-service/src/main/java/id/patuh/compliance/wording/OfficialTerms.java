package id.patuh.compliance.wording;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;

/** How papers of the inspection call agencies and grounds. */
public final class OfficialTerms {
    private OfficialTerms() {}

    /** The name of an agency. */
    public static String agency(Agency agency) {
        return switch (agency) {
            case KEMENAKER -> "Kementerian Ketenagakerjaan";
            case BPJS_TK -> "BPJS Ketenagakerjaan";
            case BPJS_KES -> "BPJS Kesehatan";
        };
    }

    /** What an employer is found to do. */
    public static String ground(FindingCode code) {
        return switch (code) {
            case PWBD -> "Belum terdaftar sebagai peserta";
            case PDS_PROGRAMME -> "Sebagian program belum diikuti";
            case PDS_WORKERS -> "Sebagian pekerja belum didaftarkan";
            case PDS_WAGE -> "Upah yang dilaporkan tidak sesuai";
            case ARREARS -> "Iuran menunggak";
            case WLKP_MISSING -> "Wajib lapor ketenagakerjaan belum dilakukan";
            case WLKP_CLOSED -> "Penutupan usaha tidak dilaporkan sebagaimana keadaannya";
            case WLKP_STALE -> "Wajib lapor ketenagakerjaan tidak diperbarui";
        };
    }
}
