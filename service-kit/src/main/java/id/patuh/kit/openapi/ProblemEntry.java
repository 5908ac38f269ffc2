package id.patuh.kit.openapi;

import java.net.URI;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.kit.problem.Language;
import id.patuh.kit.problem.ProblemCode;

/** An entry of the catalogue of problems. */
@Schema(name = "ProblemEntry", description = "A problem that the service answers with")
record ProblemEntry(
        @Schema(description = "What stands in `type`, and where this entry is read")
        URI type,

        @Schema(description = "Stable code, never translated")
        String code,

        @Schema(description = "HTTP status") int status,

        @Schema(description = "Short summary, English") String title,

        @Schema(description = "An example of `detail`") ProblemDetails detail) {

    /** A text in both languages. */
    @Schema(name = "ProblemDetails", description = "A text in Indonesian and English")
    record ProblemDetails(String id, String en) {}

    /** All entries. */
    @Schema(name = "ProblemCatalogue", description = "All problems of a service")
    record Catalogue(List<ProblemEntry> items) {}

    static ProblemEntry of(ProblemCode code) {
        return new ProblemEntry(
                code.type(),
                code.name(),
                code.status(),
                code.title(),
                new ProblemDetails(
                        Language.INDONESIAN.text(code, code.samples()), Language.ENGLISH.text(code, code.samples())));
    }
}
