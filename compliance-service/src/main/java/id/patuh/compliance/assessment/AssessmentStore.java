package id.patuh.compliance.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import id.patuh.kit.db.Database;

/** Owns the tables {@code assessment} and {@code assessment_history}; writes results set by set. The caller holds the locks of the employers' facts. */
@ApplicationScoped
class AssessmentStore {
    private static final String CURRENT =
            "select " + PublishedAssessmentRows.COLUMNS + " from assessment where employer_id = any(?)";

    private static final String UPSERT = """
            with input as (
                select * from %s as i (%s, draw)
            ), kept as (
                insert into assessment_history (employer_id, version, employer_version, as_of, policy_version, class, score_tenths,
                    priority_tenths, exposure_idr, region_code, scale, workers, findings, missing, status, successor_id,
                    assessed_at)
                select employer_id, version, employer_version, as_of::date, policy_version, class, score_tenths, priority_tenths,
                    exposure_idr, region_code, scale, workers, findings::json, missing, status, successor_id,
                    assessed_at
                from input
            )
            insert into assessment (%s, draw)
            select employer_id, version, employer_version, as_of::date, policy_version, class, score_tenths, priority_tenths,
                exposure_idr, region_code, scale, workers, workers_affected, findings::json, missing, status, successor_id,
                assessed_at, draw
            from input
            on conflict (employer_id) do update set version = excluded.version, employer_version = excluded.employer_version,
                as_of = excluded.as_of, policy_version = excluded.policy_version, class = excluded.class,
                score_tenths = excluded.score_tenths, priority_tenths = excluded.priority_tenths,
                exposure_idr = excluded.exposure_idr, region_code = excluded.region_code, scale = excluded.scale,
                workers = excluded.workers, workers_affected = excluded.workers_affected, findings = excluded.findings,
                missing = excluded.missing, status = excluded.status, successor_id = excluded.successor_id, assessed_at = excluded.assessed_at
            """.formatted(
                    PublishedAssessmentRows.UNNEST, PublishedAssessmentRows.COLUMNS, PublishedAssessmentRows.COLUMNS);

    private static final String CONFIRM = """
            update assessment a set employer_version = i.employer_version, as_of = i.as_of::date
            from unnest(?::uuid[], ?::int8[], ?::text[]) as i (employer_id, employer_version, as_of)
            where a.employer_id = i.employer_id
            """;

    private final Database database;

    @Inject
    AssessmentStore(Database database) {
        this.database = database;
    }

    Map<UUID, PublishedAssessment> current(List<UUID> employers) {
        return database.query(CURRENT, PublishedAssessmentRows::read, (Object) employers.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(PublishedAssessment::employerId, Function.identity()));
    }

    /** Stores new results and adds them to the history. */
    void save(List<PublishedAssessment> changed) {
        if (!changed.isEmpty()) {
            database.update(UPSERT, new PublishedAssessmentRows(changed).arrays());
        }
    }

    /** Notes that newer facts gave the same result, so that it can be explained from them. */
    void confirm(List<PublishedAssessment> same) {
        if (!same.isEmpty()) {
            database.update(
                    CONFIRM,
                    same.stream().map(PublishedAssessment::employerId).toArray(UUID[]::new),
                    same.stream().map(PublishedAssessment::employerVersion).toArray(Long[]::new),
                    same.stream()
                            .map(assessment -> assessment.asOf().toString())
                            .toArray(String[]::new));
        }
    }
}
