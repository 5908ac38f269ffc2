package id.patuh.registry.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.registry.statement.NameKey;

/**
 * What is compared of an employer; null where it is not known.
 *
 * @param numbers by kind, never null
 */
record ComparedEmployer(
        Map<IdentifierType, Set<Number>> numbers,
        String name,
        String legalForm,
        String regionCode,
        String address,
        String kbli) {
    private static final List<String> FORMS = List.of("PT", "CV", "UD", "PD", "KOPERASI", "YAYASAN", "FIRMA", "PERUM");

    /**
     * A number.
     *
     * @param key by which it is compared: of a legal person's NPWP its base, of a natural person's the token
     * @param shown as people see it; that of a natural person masked
     */
    record Number(String key, String shown) {}

    /** The same with a number more. */
    ComparedEmployer with(IdentifierType type, Number number) {
        Map<IdentifierType, Set<Number>> more = new EnumMap<>(IdentifierType.class);
        more.putAll(numbers);
        more.merge(type, Set.of(number), (some, one) -> Stream.concat(some.stream(), one.stream())
                .collect(Collectors.toUnmodifiableSet()));
        return new ComparedEmployer(more, name, legalForm, regionCode, address, kbli);
    }

    /** The legal form as stated, or as the name begins with it. */
    String form() {
        if (legalForm != null) {
            return legalForm.replace(".", "").strip().toUpperCase(Locale.ROOT);
        }
        String first = name == null
                ? ""
                : name.replace(".", "").strip().toUpperCase(Locale.ROOT).split(" ", 2)[0];
        return FORMS.contains(first) ? first : null;
    }

    String nameKey() {
        return name == null ? null : NameKey.of(name);
    }
}
