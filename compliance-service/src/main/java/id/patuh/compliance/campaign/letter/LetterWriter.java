package id.patuh.compliance.campaign.letter;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.campaign.Addressee;
import id.patuh.compliance.campaign.Campaign;
import id.patuh.compliance.campaign.Course;
import id.patuh.compliance.region.RegionScope;
import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.documents.PdfWriter;
import id.patuh.documents.TemplateBook;
import id.patuh.documents.wording.Wording;
import id.patuh.kit.problem.Phrase;

/** Writes letters from the template of their campaign. What was found is told as an indication, money as an estimate. */
@ApplicationScoped
class LetterWriter {
    private static final String NONE = "-";

    private final TemplateBook templates = new TemplateBook(LetterWriter.class, "letters/");

    /** A letter, PDF/A, about what was known at the launch. */
    byte[] write(Campaign campaign, Course course) {
        Campaign.Launch launch = campaign.launch();
        Addressee to = course.addressee();
        Map<String, Object> values = new HashMap<>();
        values.put("number", LetterNumber.of(to.letterId(), launch.day()));
        values.put("date", Wording.day(launch.day()));
        values.put("employer", to.name());
        values.put("region", RegionScope.name(to.regionCode()));
        values.put("days", Wording.counted(campaign.deadlineDays()));
        values.put("deadline", Wording.day(launch.deadline()));
        values.put(
                "findings",
                course.before().targeted(campaign.selection().finding()).stream()
                        .map(LetterWriter::finding)
                        .toList());
        long exposure = course.before().exposureIdr();
        values.put("exposure", exposure > 0 ? Wording.rupiah(exposure) : null);
        return PdfWriter.write(templates.fill(launch.template() + "/notice.html", values));
    }

    private static Map<String, Object> finding(Finding finding) {
        return Map.of(
                "text",
                text(finding),
                "agency",
                Phrase.of(finding.agency()).indonesian(),
                "workers",
                finding.workersAffected() == null
                        ? NONE
                        : finding.workersAffected().toString());
    }

    private static String text(Finding finding) {
        return switch (finding.code()) {
            case PWBD -> "Belum ditemukan pendaftaran sebagai peserta";
            case PDS_PROGRAMME -> "Belum ditemukan kepesertaan pada program wajib " + finding.programme();
            case PDS_WORKERS -> "Belum semua pekerja tercatat sebagai peserta";
            case PDS_WAGE -> "Upah yang dilaporkan tampak lebih rendah daripada laporan WLKP";
            case ARREARS ->
                "Iuran " + Wording.counted(finding.months()) + " bulan telah jatuh tempo dan belum tercatat lunas";
            case WLKP_MISSING -> "Belum ditemukan wajib lapor ketenagakerjaan (WLKP)";
            case WLKP_CLOSED -> "Seluruh tempat kerja dilaporkan tutup, sedangkan kepesertaan masih berjalan";
            case WLKP_STALE -> "Wajib lapor ketenagakerjaan (WLKP) sudah lama tidak diperbarui";
        };
    }
}
