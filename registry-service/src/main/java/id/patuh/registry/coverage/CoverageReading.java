package id.patuh.registry.coverage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerDocument;
import id.patuh.registry.employer.EmployerReading;

/** Reads coverage, which is part of the state of its employer. */
@ApplicationScoped
class CoverageReading {
    private final EmployerReading employers;

    CoverageReading(EmployerReading employers) {
        this.employers = employers;
    }

    /**
     * Coverage with the version of the employer it is of.
     *
     * @param version version of the employer
     * @param items one for each programme
     * @param successor the last successor of an employer that was merged, who has the coverage now; else null
     */
    record Coverages(long version, List<JsonNode> items, UUID successor) {}

    @Transactional
    Coverages all(UUID employer, Caller caller) {
        EmployerDocument found = employers.read(employer, caller);
        if (found.merged()) {
            return new Coverages(found.version(), List.of(), employers.successor(found));
        }
        JsonNode coverage = parse(found.json()).get("coverage");
        return new Coverages(
                found.version(),
                StreamSupport.stream(coverage.spliterator(), false).toList(),
                null);
    }

    /**
     * One programme.
     *
     * @throws Problem COVERAGE_NOT_FOUND
     */
    @Transactional
    Coverages one(UUID employer, Programme programme, Caller caller) {
        Coverages all = all(employer, caller);
        if (all.successor() != null) {
            return all;
        }
        Optional<JsonNode> item = all.items().stream()
                .filter(coverage -> coverage.get("programme").asText().equals(programme.name()))
                .findFirst();
        return new Coverages(
                all.version(),
                List.of(item.orElseThrow(() -> Problem.of(RegistryProblem.COVERAGE_NOT_FOUND, programme.name()))),
                null);
    }

    private static JsonNode parse(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database held no JSON in a json column", e);
        }
    }
}
