package id.patuh.kit.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Region;
import id.patuh.contracts.vocabulary.Regions;

/**
 * Words for people in both languages, for use as an argument of a problem's text.
 *
 * @param indonesian as an official would write it
 * @param english its translation
 */
public record Phrase(String indonesian, String english) {
    private static final String EVERYWHERE = "*";

    /** The name of an agency. */
    public static Phrase of(Agency agency) {
        return switch (agency) {
            case KEMENAKER -> new Phrase("Kementerian Ketenagakerjaan", "the Ministry of Manpower");
            case BPJS_TK -> new Phrase("BPJS Ketenagakerjaan", "BPJS Ketenagakerjaan");
            case BPJS_KES -> new Phrase("BPJS Kesehatan", "BPJS Kesehatan");
        };
    }

    /** A region by its name; the whole country for {@code *}, and a code that names no region as it is. */
    public static Phrase ofRegion(String code) {
        if (code == null) {
            return new Phrase("yang tidak diketahui", "An unknown region");
        }
        if (code.equals(EVERYWHERE)) {
            return new Phrase(
                    "seluruh Indonesia (perlu token untuk semua wilayah: klaim regions berisi *)",
                    "All of Indonesia (this needs a token for all regions: * in its claim regions)");
        }
        String name = Regions.find(code).map(Region::name).map(Phrase::titled).orElse(code);
        return new Phrase(name, name);
    }

    /** {@code DKI JAKARTA} as {@code DKI Jakarta}. */
    private static String titled(String capitals) {
        return Arrays.stream(capitals.split(" "))
                .map(word -> word.equals("DKI")
                        ? word
                        : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** The words in a language. */
    public String in(Language language) {
        return switch (language) {
            case INDONESIAN -> indonesian;
            case ENGLISH -> english;
        };
    }
}
