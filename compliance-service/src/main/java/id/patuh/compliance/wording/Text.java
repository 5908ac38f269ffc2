package id.patuh.compliance.wording;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.kit.problem.Language;

/**
 * A sentence for people in the two languages of the service.
 *
 * @param id Indonesian
 * @param en English
 */
@Schema(description = "A sentence in Indonesian and in English")
public record Text(
        @Schema(required = true) String id,
        @Schema(required = true) String en) {

    /**
     * Fills the same arguments into a pattern of each language.
     *
     * @param indonesian a message format pattern
     * @param english a message format pattern
     * @param args its arguments; numbers are written as the language does
     * @return the two sentences
     */
    public static Text of(String indonesian, String english, Object... args) {
        return new Text(Language.INDONESIAN.format(indonesian, args), Language.ENGLISH.format(english, args));
    }

    /**
     * One sentence after the other.
     *
     * @param next what follows
     * @return both, with a blank between them
     */
    public Text then(Text next) {
        return new Text(id + " " + next.id, en + " " + next.en);
    }
}
