package id.patuh.compliance.wording;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.kit.problem.Language;

/** A sentence for people in the two languages of the service. */
@Schema(description = "A sentence in Indonesian and in English")
public record Sentence(
        @Schema(required = true) String id,
        @Schema(required = true) String en) {

    /** Fills the same arguments into a message format pattern of each language; numbers are written as the language does. */
    public static Sentence of(String indonesian, String english, Object... args) {
        return new Sentence(Language.INDONESIAN.format(indonesian, args), Language.ENGLISH.format(english, args));
    }

    /** One sentence after the other, with a blank between them. */
    public Sentence then(Sentence next) {
        return new Sentence(id + " " + next.id, en + " " + next.en);
    }
}
