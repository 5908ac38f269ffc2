package id.patuh.registry.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.registry.fact.NameKey;

/**
 * What is compared of an employer; null where it is not known.
 *
 * @param numbers by kind, never null
 */
record Side(
        Map<IdentifierType, Set<String>> numbers,
        String name,
        String legalForm,
        String regionCode,
        String address,
        String kbli) {
    private static final List<String> FORMS = List.of("PT", "CV", "UD", "PD", "KOPERASI", "YAYASAN", "FIRMA", "PERUM");

    /** The legal form as stated, or as the name begins with it. */
    String form() {
        if (legalForm != null) {
            return legalForm.replace(".", "").strip().toUpperCase(java.util.Locale.ROOT);
        }
        String first = name == null
                ? ""
                : name.replace(".", "")
                        .strip()
                        .toUpperCase(java.util.Locale.ROOT)
                        .split(" ", 2)[0];
        return FORMS.contains(first) ? first : null;
    }

    String nameKey() {
        return name == null ? null : NameKey.of(name);
    }
}
