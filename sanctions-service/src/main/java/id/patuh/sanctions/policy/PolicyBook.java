package id.patuh.sanctions.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.contracts.event.EventJson;

/** All loaded versions of the sanctions policy. Read at start; a document that cannot be read stops the start. */
@ApplicationScoped
public class PolicyBook {
    private static final String BUNDLED = "/policy/2026.1.json";

    private final List<SanctionsPolicy> newestFirst;

    PolicyBook(SanctionsConfig config) {
        ObjectMapper mapper = EventJson.mapper().copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        List<SanctionsPolicy> loaded = new ArrayList<>();
        loaded.add(bundled(mapper));
        config.policyFiles().orElseGet(List::of).forEach(file -> loaded.add(read(mapper, file)));
        loaded.sort(Comparator.comparing(SanctionsPolicy::validFrom)
                .thenComparing(SanctionsPolicy::version)
                .reversed());
        newestFirst = List.copyOf(loaded);
    }

    /**
     * The policy under which a step is taken on a day.
     *
     * @param day Asia/Jakarta
     * @throws NoSuchElementException before the first version
     */
    public SanctionsPolicy on(LocalDate day) {
        return newestFirst.stream()
                .filter(policy -> !policy.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No sanctions policy is valid on " + day));
    }

    /**
     * The policy of a day, or the earliest one where the day lies before it.
     *
     * @param day Asia/Jakarta
     */
    public SanctionsPolicy onOrEarliest(LocalDate day) {
        SanctionsPolicy earliest = newestFirst.getLast();
        return earliest.validFrom().isAfter(day) ? earliest : on(day);
    }

    /**
     * A loaded policy.
     *
     * @throws NoSuchElementException if it is not loaded
     */
    public SanctionsPolicy version(String version) {
        return newestFirst.stream()
                .filter(policy -> policy.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Sanctions policy " + version + " is not loaded"));
    }

    private static SanctionsPolicy bundled(ObjectMapper mapper) {
        try (InputStream document = PolicyBook.class.getResourceAsStream(BUNDLED)) {
            return mapper.readValue(document, SanctionsPolicy.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Policy " + BUNDLED + " cannot be read", e);
        }
    }

    private static SanctionsPolicy read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readValue(Files.readAllBytes(file), SanctionsPolicy.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Policy " + file + " cannot be read", e);
        }
    }
}
