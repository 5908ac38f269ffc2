package id.patuh.benchmarks.impact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.contracts.vocabulary.BusinessScale;

/** What the simulation assumes: one file, each number with its kind, date and source. */
final class ImpactParameters {
    private static final String FILE = "/impact/parameters.json";

    private final Map<String, Parameter> parameters;

    /**
     * One of them.
     *
     * @param kind FIELD, POLICY or ASSUMED
     * @param value a number, or an object with one for each business scale
     */
    record Parameter(String kind, LocalDate date, String source, JsonNode value) {}

    private ImpactParameters(Map<String, Parameter> parameters) {
        this.parameters = parameters;
    }

    /** Reads the file that ships with the bench. */
    static ImpactParameters shipped() {
        try (InputStream file = ImpactParameters.class.getResourceAsStream(FILE)) {
            Map<String, Parameter> read = new HashMap<>();
            new ObjectMapper().readTree(file).path("parameters").properties().forEach(entry -> {
                JsonNode parameter = entry.getValue();
                read.put(
                        entry.getKey(),
                        new Parameter(
                                parameter.path("kind").asText(),
                                LocalDate.parse(parameter.path("date").asText()),
                                parameter.path("source").asText(),
                                parameter.path("value")));
            });
            return new ImpactParameters(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with another value; kind, date and source stay. */
    ImpactParameters with(String name, double value) {
        Map<String, Parameter> changed = new HashMap<>(parameters);
        Parameter old = find(name);
        changed.put(
                name,
                new Parameter(
                        old.kind(), old.date(), old.source(), new ObjectMapper().valueToTree(Double.valueOf(value))));
        return new ImpactParameters(changed);
    }

    /** The same with other values, each as {@code name=number}. */
    ImpactParameters with(List<String> changes) {
        ImpactParameters changed = this;
        for (String change : changes) {
            String[] parts = change.split("=", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException(change + " is not name=number");
            }
            changed = changed.with(parts[0], Double.parseDouble(parts[1]));
        }
        return changed;
    }

    Map<String, Parameter> all() {
        return Map.copyOf(parameters);
    }

    double number(String name) {
        JsonNode value = find(name).value();
        if (!value.isNumber()) {
            throw new IllegalArgumentException("The parameter " + name + " is no number");
        }
        return value.asDouble();
    }

    int whole(String name) {
        return (int) number(name);
    }

    Map<BusinessScale, Double> byScale(String name) {
        Map<BusinessScale, Double> numbers = new EnumMap<>(BusinessScale.class);
        for (BusinessScale scale : BusinessScale.values()) {
            numbers.put(scale, find(name).value().required(scale.name()).asDouble());
        }
        return numbers;
    }

    private Parameter find(String name) {
        Parameter found = parameters.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no parameter " + name);
        }
        return found;
    }
}
