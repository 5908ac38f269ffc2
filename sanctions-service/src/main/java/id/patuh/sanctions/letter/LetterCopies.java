package id.patuh.sanctions.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.problem.Phrase;
import id.patuh.sanctions.policy.RecipientRule;
import id.patuh.sanctions.reference.ServiceUnit;

/**
 * Who receives a copy of a decision, and of what is decided of it later: the same ones that are kept as its recipients.
 *
 * @param issuer code of the office that issues the document
 * @param unit the unit that is concerned; empty where none is
 * @param service the service that is withheld; empty for a document of the whole case
 */
record LetterCopies(
        LetterCase ofCase,
        String issuer,
        Optional<ServiceUnit> unit,
        Optional<ServiceType> service,
        RecipientRule rule) {
    List<String> names() {
        List<String> names = new ArrayList<>();
        names.add("Pimpinan " + ofCase.employerName());
        names.add("Pimpinan " + Phrase.of(ofCase.agency()).indonesian());
        unit.filter(named -> !named.code().equals(issuer)).ifPresent(named -> names.add("Kepala " + named.name()));
        kept().or(this::byRule).orElseGet(List::of).stream()
                .map(LetterCopies::name)
                .forEach(names::add);
        return names;
    }

    private Optional<List<String>> kept() {
        return Optional.ofNullable(ofCase.request())
                .map(LetterCase.Request::recipients)
                .filter(codes -> !codes.isEmpty());
    }

    private Optional<List<String>> byRule() {
        return service.map(withheld -> {
            List<String> codes = new ArrayList<>();
            boolean minister = ofCase.grounds().stream()
                    .map(ground -> ground.get("code"))
                    .anyMatch(code -> rule.ministerGrounds().stream()
                            .anyMatch(ground -> ground.name().equals(code)));
            if (ofCase.agency() != Agency.KEMENAKER && minister) {
                codes.add(Agency.KEMENAKER.name());
            }
            codes.addAll(rule.systems().get(withheld));
            return codes;
        });
    }

    private static String name(String code) {
        return code.equals(Agency.KEMENAKER.name()) ? "Menteri Ketenagakerjaan" : LetterTerms.of("system", code);
    }
}
