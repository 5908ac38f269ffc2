package id.patuh.sanctions.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.db.Database;

/** Reads what compliance-service said about employers. */
@ApplicationScoped
public class AssessmentQuery {
    private static final TypeReference<List<AssessmentEvent.Finding>> FINDINGS = new TypeReference<>() {};

    // Who holds a number that another legal person holds as well is not clear, nor about whom the registry asks.
    private static final String STANDING = """
            select a.employer_id, e.region_code, a.version, a.as_of, a.assessed_at, a.class, coalesce(a.priority, 0) as priority, a.findings,
                   a.missing_programmes as missing,
                   e.status = 'ACTIVE'
                   and not exists (
                       select 1 from employer_question k where k.employer_id = a.employer_id and k.ended_at is null)
                   and not exists (
                       select 1
                       from employer_number n
                       join employer_number o on o.type = n.type and o.key = n.key and o.employer_id <> n.employer_id
                       where n.employer_id = a.employer_id
                         and n.valid_to is null and n.ended_at is null and o.valid_to is null and o.ended_at is null
                         and not exists (
                             select 1 from employer_predecessor p
                             where (p.employer_id, p.predecessor_id) in
                                   ((n.employer_id, o.employer_id), (o.employer_id, n.employer_id))
                               and p.ended_at is null)) as identified
            from assessment_ref a join employer_ref e on e.employer_id = a.employer_id
            where a.employer_id = any(?::uuid[])
              and (e.successor_from is null or e.successor_from > ?)
            """;

    private final Database database;
    private final Clock clock;

    AssessmentQuery(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The latest assessment; empty if none has arrived. */
    public Optional<AssessmentState> latest(UUID employerId) {
        return database.first(
                "select as_of, findings from assessment_ref where employer_id = ?",
                row -> new AssessmentState(
                        row.getObject("as_of", LocalDate.class), findings(row.getString("findings"))),
                employerId);
    }

    /** The latest assessments of those of some employers that were assessed, and merged into no other, by today. */
    public List<StandingAssessment> standing(Collection<UUID> employers) {
        return database.query(
                STANDING,
                AssessmentQuery::standing,
                employers.toArray(UUID[]::new),
                WorkingDays.dayOf(clock.instant()));
    }

    private static StandingAssessment standing(ResultSet row) throws SQLException {
        Set<Programme> missing = EnumSet.noneOf(Programme.class);
        for (String programme : (String[]) row.getArray("missing").getArray()) {
            missing.add(Programme.valueOf(programme));
        }
        return new StandingAssessment(
                row.getObject("employer_id", UUID.class),
                row.getString("region_code"),
                row.getLong("version"),
                row.getObject("as_of", LocalDate.class),
                Database.instant(row, "assessed_at"),
                ComplianceClass.valueOf(row.getString("class")),
                row.getBigDecimal("priority"),
                findings(row.getString("findings")),
                missing,
                row.getBoolean("identified"));
    }

    private static List<AssessmentEvent.Finding> findings(String json) {
        try {
            return EventJson.mapper().readValue(json, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored findings cannot be read", e);
        }
    }
}
