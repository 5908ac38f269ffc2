package id.patuh.compliance.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import id.patuh.compliance.assessment.rules.Finding;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.Programme;

/** How findings and programmes stand in a column. */
final class PublishedAssessmentJson {
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final String SEPARATOR = ",";

    private PublishedAssessmentJson() {}

    static String write(List<Finding> findings) {
        try {
            return EventJson.mapper().writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Findings are not writable as JSON", e);
        }
    }

    static List<Finding> findings(String json) {
        try {
            return EventJson.mapper().readValue(json, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column of findings holds what this version cannot read", e);
        }
    }

    static String join(List<Programme> programmes) {
        return programmes.stream().map(Programme::name).collect(Collectors.joining(SEPARATOR));
    }

    static List<Programme> programmes(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(SEPARATOR)).map(Programme::valueOf).toList();
    }
}
