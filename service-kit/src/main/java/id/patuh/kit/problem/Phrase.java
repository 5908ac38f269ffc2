package id.patuh.kit.problem;

/**
 * Words for people in both languages, for use as an argument of a problem's text.
 *
 * @param indonesian as an official would write it
 * @param english its translation
 */
public record Phrase(String indonesian, String english) {

    /** The words in a language. */
    public String in(Language language) {
        return switch (language) {
            case INDONESIAN -> indonesian;
            case ENGLISH -> english;
        };
    }
}
