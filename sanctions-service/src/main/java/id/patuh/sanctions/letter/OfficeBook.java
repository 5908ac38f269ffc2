package id.patuh.sanctions.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.Region;
import id.patuh.contracts.vocabulary.Regions;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.reference.ServiceUnit;

/**
 * Letterheads, places and signatories of the offices. A service unit that is not listed has its own name as letterhead and is led by a
 * head. Read at start; a document that cannot be read stops the start.
 */
@ApplicationScoped
public class OfficeBook {
    private static final String BUNDLED = "/letters/offices.json";
    private static final String CAPITAL = "Jakarta";

    private final Map<String, Office> offices = new HashMap<>();
    private String unitHead;

    OfficeBook(DocumentsConfig config) {
        add(bundled());
        config.officesFile().ifPresent(file -> add(read(file)));
    }

    /** The office that issues a document: what silence grants on appeal, its superior decrees. Source: UU 30/2014 art. 78 */
    Office of(LetterDraft draft, Optional<ServiceUnit> unit) {
        Office office = of(draft.issuer(), unit);
        boolean ofSuperior = draft.kind() == DocumentKind.DEEMED_DECREE && new LetterRuling(draft).ofAppeal();
        return ofSuperior ? office.superior() : office;
    }

    /** The office of a code; a unit's own data where it is known. */
    private Office of(String code, Optional<ServiceUnit> unit) {
        Office listed = offices.get(code);
        if (listed != null) {
            return listed;
        }
        String name = unit.map(ServiceUnit::name)
                .orElseGet(() -> OfficialTerms.owner(code).indonesian());
        String place = unit.map(ServiceUnit::regionCode).map(OfficeBook::place).orElse(CAPITAL);
        return new Office(
                List.of(name.toUpperCase(Locale.ROOT)), null, place, unitHead + " " + name, Map.of(), null, null);
    }

    /** Name of an office for the public: a unit's own, or that of the agency. */
    public static String name(String code, Optional<ServiceUnit> unit) {
        return unit.map(ServiceUnit::name)
                .orElseGet(() -> OfficialTerms.owner(code).indonesian());
    }

    /** Name of a region as a place, such as {@code Jakarta Pusat} or {@code Bogor}. */
    static String place(String regionCode) {
        String name = Regions.find(regionCode).map(Region::name).orElse(CAPITAL);
        StringBuilder place = new StringBuilder();
        for (String word : name.replaceFirst(
                        "^(KOTA ADMINISTRASI|KABUPATEN ADMINISTRASI|KOTA|KABUPATEN|DKI|DAERAH ISTIMEWA|DI) ", "")
                .split(" ")) {
            place.append(place.isEmpty() ? "" : " ")
                    .append(word.charAt(0))
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return place.toString();
    }

    private void add(OfficeFile file) {
        offices.putAll(file.offices());
        if (file.unitHead() != null) {
            unitHead = file.unitHead();
        }
    }

    private static OfficeFile bundled() {
        try (InputStream file = OfficeBook.class.getResourceAsStream(BUNDLED)) {
            return mapper().readValue(file, OfficeFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Offices " + BUNDLED + " cannot be read", e);
        }
    }

    private static OfficeFile read(Path file) {
        try {
            return mapper().readValue(Files.readAllBytes(file), OfficeFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Offices " + file + " cannot be read", e);
        }
    }

    private static ObjectMapper mapper() {
        return EventJson.mapper().copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * The data of offices.
     *
     * @param unitHead title of the head of a unit, before the unit's name; null to keep what holds
     */
    private record OfficeFile(Map<String, Office> offices, String unitHead) {}
}
