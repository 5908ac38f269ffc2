package id.patuh.registry.coverage;

import java.time.Instant;
import java.time.LocalDate;
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
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerDocument;
import id.patuh.registry.employer.EmployerReading;

/** Reads coverage, which is part of the state of its employer. */
@ApplicationScoped
class CoverageReading {
    private final EmployerReading employers;
    private final AccessLog access;

    CoverageReading(EmployerReading employers, AccessLog access) {
        this.employers = employers;
        this.access = access;
    }

    /**
     * Coverage with the entity tag of the employer it is of.
     *
     * @param tag what the tag says
     * @param items one for each programme
     * @param successor the last successor of an employer that was merged, who has the coverage now; else null
     */
    record Coverages(String tag, List<JsonNode> items, UUID successor) {
        static Coverages of(String tag, JsonNode employer) {
            return new Coverages(
                    tag,
                    StreamSupport.stream(employer.get("coverage").spliterator(), false)
                            .toList(),
                    null);
        }

        static Coverages with(UUID successor) {
            return new Coverages(null, List.of(), successor);
        }
    }

    /**
     * What is asked for on the two axes of time.
     *
     * @param validAt the day; null for that of the moment
     * @param recordedAt the moment; null for now
     */
    record When(LocalDate validAt, Instant recordedAt) {
        static final When NOW = new When(null, null);
    }

    @Transactional
    Coverages all(UUID employer, When when, Caller caller) {
        if (when.equals(When.NOW)) {
            EmployerDocument found = employers.read(employer, caller);
            return found.merged()
                    ? Coverages.with(employers.successor(found))
                    : Coverages.of("v" + found.version(), parse(found.json()));
        }
        EmployerReading.PastState past =
                employers.readAsOf(employer, when.validAt(), when.recordedAt(), access.reader());
        return past.successorId() != null ? Coverages.with(past.successorId()) : Coverages.of(past.tag(), past.state());
    }

    /**
     * One programme.
     *
     * @throws Problem COVERAGE_NOT_FOUND
     */
    @Transactional
    Coverages one(UUID employer, Programme programme, When when, Caller caller) {
        Coverages all = all(employer, when, caller);
        if (all.successor() != null) {
            return all;
        }
        Optional<JsonNode> item = all.items().stream()
                .filter(coverage -> coverage.get("programme").asText().equals(programme.name()))
                .findFirst();
        return new Coverages(
                all.tag(),
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
