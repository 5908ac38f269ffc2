package id.patuh.registry.correction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.fact.Checked;
import id.patuh.registry.fact.CoverageFact;
import id.patuh.registry.fact.Declaration;
import id.patuh.registry.fact.FactVersion;
import id.patuh.registry.fact.JsonFields;
import id.patuh.registry.fact.RequestFields;

/** What a record states that can be corrected. Its date is the first day of the record. */
sealed interface StatedFacts {
    /** Digest of the facts and their date. */
    UUID digest();

    /** The facts, to be written as JSON. */
    Object facts();

    /** What a declaration or profile states of the whole employer. */
    record Declared(Declaration facts) implements StatedFacts {
        @Override
        public UUID digest() {
            return facts.digest();
        }

        /** The part of it that the event shows. */
        EmployerEvent.Declared event() {
            return new EmployerEvent.Declared(
                    facts.scale(), facts.construction(), facts.annualSalesIdr(), facts.workers(), facts.wageBillIdr());
        }
    }

    /** What is stated of one programme. */
    record Covered(CoverageFact facts) implements StatedFacts {
        @Override
        public UUID digest() {
            return facts.digest();
        }

        /** The same as the event shows it. */
        EmployerEvent.Coverage event() {
            return new EmployerEvent.Coverage(
                    facts.programme(),
                    facts.ownNumber(),
                    facts.registeredOn(),
                    facts.enrolledWorkers(),
                    facts.reportedWageBillIdr(),
                    facts.paidThrough(),
                    facts.arrearsIdr(),
                    facts.jkkRiskGroup(),
                    facts.asOf());
        }
    }

    /** The programme that a set of facts is about; none for the sets about the whole employer. */
    static Optional<Programme> programme(String factSet) {
        return Arrays.stream(Programme.values())
                .filter(programme -> programme.name().equals(factSet))
                .findFirst();
    }

    /** The facts of a record. */
    static StatedFacts of(FactVersion version) {
        return programme(version.factSet()).isPresent()
                ? new Covered(parse(version.facts(), CoverageFact.class))
                : new Declared(parse(version.facts(), Declaration.class));
    }

    /**
     * The facts of a record with a merge patch applied, checked as if they were reported.
     *
     * @param version the record
     * @param patch the fields to change; a null takes a value away
     * @param from first day of the correction, which becomes the date of the facts
     * @param today today in Asia/Jakarta
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD
     */
    static StatedFacts patched(FactVersion version, JsonNode patch, LocalDate from, LocalDate today) {
        Optional<Programme> programme = programme(version.factSet());
        ObjectNode merged = version.facts().deepCopy();
        if (!patch.isMissingNode()) {
            RequestFields.requireKnown(patch, CorrectionBody.FACTS, CorrectionBody.fields(version.factSet()));
            patch.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        }
        if (programme.isPresent()) {
            merged.put("asOf", from.toString());
            return new Covered(good(CoverageFact.of(JsonFields.strict(merged), programme.get(), today)));
        }
        if (version.factSet().equals(FactVersion.DECLARATION)) {
            merged.put("reportedOn", from.toString());
            return new Declared(good(Declaration.report(JsonFields.strict(merged), today)));
        }
        return new Declared(good(Declaration.state(JsonFields.strict(merged), today)));
    }

    private static <T> T good(Checked<T> checked) {
        RequestFields.requireNone(checked.errors().stream()
                .map(error -> error.in(CorrectionBody.FACTS))
                .toList());
        return checked.value();
    }

    private static <T> T parse(JsonNode facts, Class<T> type) {
        try {
            return EventJson.mapper().treeToValue(facts, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The history holds facts that this version cannot read", e);
        }
    }
}
