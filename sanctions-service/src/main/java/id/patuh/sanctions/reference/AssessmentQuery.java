package id.patuh.sanctions.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.kit.db.Database;

/** Reads what compliance-service said about employers. */
@ApplicationScoped
public class AssessmentQuery {
    private static final TypeReference<List<AssessmentEvent.Finding>> FINDINGS = new TypeReference<>() {};

    private final Database database;

    AssessmentQuery(Database database) {
        this.database = database;
    }

    /** The latest assessment; empty if none has arrived. */
    public Optional<AssessmentState> latest(UUID employerId) {
        return database.first(
                "select as_of, findings from assessment_ref where employer_id = ?",
                row -> new AssessmentState(
                        row.getObject("as_of", LocalDate.class), findings(row.getString("findings"))),
                employerId);
    }

    private static List<AssessmentEvent.Finding> findings(String json) {
        try {
            return EventJson.mapper().readValue(json, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored findings cannot be read", e);
        }
    }
}
