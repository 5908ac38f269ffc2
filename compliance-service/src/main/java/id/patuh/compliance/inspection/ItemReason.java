package id.patuh.compliance.inspection;

import java.util.List;
import java.util.stream.Collectors;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.kit.problem.Phrase;

/** Says in words why a door is on a list: what led to it, and what the data of that day showed. */
final class ItemReason {
    private ItemReason() {}

    /**
     * The sentence of an item.
     *
     * @param masked whether the reader may not learn that somebody complained
     */
    static Phrase of(ListItem item, boolean masked) {
        if (item.kind() == ItemKind.OVERRIDE) {
            return new Phrase(item.note(), item.note());
        }
        Phrase found = found(item.findings());
        Phrase led = led(item, masked);
        if (led == null) {
            return found;
        }
        return new Phrase(led.indonesian() + " " + found.indonesian(), led.english() + " " + found.english());
    }

    private static Phrase led(ListItem item, boolean masked) {
        if (masked) {
            return null;
        }
        return switch (item.kind()) {
            case PRIORITY -> null;
            case RANDOM -> new Phrase("Diundi.", "Drawn at random.");
            case COMPLAINT -> new Phrase("Ada pengaduan.", "There is a complaint.");
            case FOLLOW_UP -> new Phrase("Tenggat yang disepakati telah lewat.", "An agreed deadline has passed.");
            case SILENT_AFTER_LETTER ->
                new Phrase("Surat pemberitahuan belum ditindaklanjuti.", "A letter was not acted on.");
            case OVERRIDE -> throw new IllegalArgumentException("A person said why");
        };
    }

    private static Phrase found(List<String> findings) {
        if (findings.isEmpty()) {
            return new Phrase("Belum ada temuan.", "Nothing was found yet.");
        }
        return new Phrase(
                "Indikasi: "
                        + findings.stream()
                                .map(ItemReason::words)
                                .map(Phrase::indonesian)
                                .collect(Collectors.joining("; "))
                        + ".",
                "Indications: "
                        + findings.stream()
                                .map(ItemReason::words)
                                .map(Phrase::english)
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    private static Phrase words(String finding) {
        String[] parts = finding.split(":");
        Phrase agency = parts.length > 1 ? Phrase.of(Agency.valueOf(parts[1])) : new Phrase("", "");
        return switch (FindingCode.valueOf(parts[0])) {
            case PWBD ->
                new Phrase("belum terdaftar pada " + agency.indonesian(), "not registered with " + agency.english());
            case PDS_PROGRAMME ->
                new Phrase(
                        "belum ikut semua program " + agency.indonesian(),
                        "not in all programmes of " + agency.english());
            case PDS_WORKERS ->
                new Phrase(
                        "belum semua pekerja terdaftar pada " + agency.indonesian(),
                        "not all workers enrolled with " + agency.english());
            case PDS_WAGE ->
                new Phrase(
                        "upah yang dilaporkan kepada " + agency.indonesian() + " lebih rendah",
                        "lower wages reported to " + agency.english());
            case ARREARS ->
                new Phrase("tunggakan iuran " + agency.indonesian(), "contributions unpaid at " + agency.english());
            case WLKP_MISSING -> new Phrase("belum ada laporan WLKP", "no WLKP report");
            case WLKP_CLOSED -> new Phrase("semua tempat kerja dilaporkan tutup", "all workplaces reported closed");
            case WLKP_STALE -> new Phrase("laporan WLKP sudah lama", "an old WLKP report");
        };
    }
}
