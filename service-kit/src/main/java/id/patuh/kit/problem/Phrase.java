package id.patuh.kit.problem;

import id.patuh.contracts.vocabulary.Agency;

/**
 * Words for people in both languages, for use as an argument of a problem's text.
 *
 * @param indonesian as an official would write it
 * @param english its translation
 */
public record Phrase(String indonesian, String english) {

    /** The name of an agency. */
    public static Phrase of(Agency agency) {
        return switch (agency) {
            case KEMENAKER -> new Phrase("Kementerian Ketenagakerjaan", "the Ministry of Manpower");
            case BPJS_TK -> new Phrase("BPJS Ketenagakerjaan", "BPJS Ketenagakerjaan");
            case BPJS_KES -> new Phrase("BPJS Kesehatan", "BPJS Kesehatan");
        };
    }

    /** The words in a language. */
    public String in(Language language) {
        return switch (language) {
            case INDONESIAN -> indonesian;
            case ENGLISH -> english;
        };
    }
}
