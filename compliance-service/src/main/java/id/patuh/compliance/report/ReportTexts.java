package id.patuh.compliance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.EventJson;

/** What the yearly report says in words: the laws that the inspection applies, and what the report cannot tell. */
record ReportTexts(List<Law> laws, List<Gap> notReported) {
    private static final ReportTexts BUNDLED = read();

    /** A law or regulation. */
    @Schema(name = "C81Law")
    record Law(String law, String id, String en) {}

    /** A matter of the Convention on which nothing is reported, and why. */
    @Schema(name = "C81Gap")
    record Gap(String article, String id, String en) {}

    /** The texts that ship. */
    static ReportTexts bundled() {
        return BUNDLED;
    }

    private static ReportTexts read() {
        try (InputStream file = ReportTexts.class.getResourceAsStream("/reports/c81.json")) {
            return EventJson.mapper().readValue(file, ReportTexts.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
