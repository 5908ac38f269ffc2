package id.patuh.compliance.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.kit.db.Database;

/** Owns the tables {@code assessment} and {@code assessment_history}. Writers hold the locks of the employers' facts. */
@ApplicationScoped
class AssessmentStore {
    private static final String CURRENT =
            "select " + AssessmentMapper.COLUMNS + " from assessment where employer_id = any(?)";

    private static final String HISTORY = "select " + AssessmentMapper.COLUMNS
            + " from assessment_history where employer_id = ? and version < ? order by version desc limit ?";

    private static final String SAVE = """
            with input as (
                select * from %1$s
            ), kept as (
                insert into assessment_history (%2$s) select %2$s from input
            )
            insert into assessment (%2$s, workers_affected, draw)
            select %2$s, workers_affected, draw from input
            on conflict (employer_id) do update set version = excluded.version, employer_version = excluded.employer_version,
                as_of = excluded.as_of, policy_version = excluded.policy_version, class = excluded.class,
                score_tenths = excluded.score_tenths, priority_tenths = excluded.priority_tenths,
                exposure_idr = excluded.exposure_idr, region_code = excluded.region_code, scale = excluded.scale,
                workers = excluded.workers, workers_affected = excluded.workers_affected, findings = excluded.findings,
                missing = excluded.missing, status = excluded.status, successor_id = excluded.successor_id, assessed_at = excluded.assessed_at
            """.formatted(AssessmentMapper.INPUT, AssessmentMapper.COLUMNS);

    private static final String CONFIRM = """
            update assessment a set employer_version = i.employer_version, as_of = i.as_of::date
            from unnest(?::uuid[], ?::int8[], ?::text[]) as i (employer_id, employer_version, as_of)
            where a.employer_id = i.employer_id
            """;

    private final Database database;

    AssessmentStore(Database database) {
        this.database = database;
    }

    Map<UUID, PublishedAssessment> current(Collection<UUID> employers) {
        return database.query(CURRENT, AssessmentMapper::read, (Object) employers.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(assessment -> assessment.event().employerId(), Function.identity()));
    }

    Optional<PublishedAssessment> find(UUID employer) {
        return Optional.ofNullable(current(List.of(employer)).get(employer));
    }

    /** Assessments of an employer that were published before a version, the newest first. */
    List<PublishedAssessment> history(UUID employer, long beforeVersion, int limit) {
        return database.query(HISTORY, AssessmentMapper::read, employer, beforeVersion, limit);
    }

    /** Stores new results and adds them to the history. */
    void save(List<PublishedAssessment> changed) {
        if (!changed.isEmpty()) {
            database.update(SAVE, AssessmentMapper.arrays(changed));
        }
    }

    /** Notes that newer facts gave the same result, so that it can be explained from them. */
    void confirm(List<AssessmentEvent> same) {
        if (!same.isEmpty()) {
            database.update(
                    CONFIRM,
                    same.stream().map(AssessmentEvent::employerId).toArray(UUID[]::new),
                    same.stream().map(AssessmentEvent::employerVersion).toArray(Long[]::new),
                    same.stream().map(event -> event.asOf().toString()).toArray(String[]::new));
        }
    }
}
