package id.patuh.sanctions.archive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.documents.PdfBundle;
import id.patuh.documents.wording.Wording;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.letter.DocumentFileStore;
import id.patuh.sanctions.letter.LetterWriter;
import id.patuh.sanctions.letter.OfficeBook;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.reference.ServiceUnitStore;

/** Joins the documents of a case: contents, pages, and each file as it was signed. Source: UU 30/2014 art. 78 */
@ApplicationScoped
class BundleWriter {
    private final DocumentFileStore files;
    private final LetterWriter letters;
    private final ServiceUnitStore units;
    private final Clock clock;

    BundleWriter(DocumentFileStore files, LetterWriter letters, ServiceUnitStore units, Clock clock) {
        this.files = files;
        this.letters = letters;
        this.units = units;
        this.clock = clock;
    }

    byte[] write(UUID caseId, List<Document> documents) {
        List<Document> written = new ArrayList<>();
        List<PdfBundle.Part> parts = new ArrayList<>();
        for (Document document : documents) {
            if (document.sha256() != null) {
                files.find(document.sha256()).ifPresent(bytes -> {
                    written.add(document);
                    parts.add(new PdfBundle.Part(fileName(parts.size() + 1, document.number()), bytes));
                });
            }
        }
        return PdfBundle.join(parts, pages -> letters.write("bundle.html", contents(caseId, written, pages)));
    }

    private Map<String, Object> contents(UUID caseId, List<Document> documents, List<Integer> pages) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            rows.add(Map.of(
                    "title", OfficialTerms.of(document.kind()).indonesian(),
                    "issuer", OfficeBook.name(document.issuer(), units.find(document.issuer())),
                    "number", document.number(),
                    "date", Wording.day(document.date()),
                    "page", pages.get(i),
                    "sha256", document.sha256()));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("caseId", caseId.toString());
        values.put("date", Wording.day(WorkingDays.dayOf(clock.instant())));
        values.put("documents", rows);
        return values;
    }

    /** Numbers may have slashes, names of files may not. */
    static String fileName(int position, String number) {
        return "%02d %s.pdf".formatted(position, number.replaceAll("[^A-Za-z0-9._-]+", "-"));
    }
}
