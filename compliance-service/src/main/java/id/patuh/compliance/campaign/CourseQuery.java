package id.patuh.compliance.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.standing.Standing;
import id.patuh.kit.db.Database;

/**
 * Follows the employers of campaigns from assessment to assessment; where none is kept of a day, as after a rebuild, they stand as at the
 * launch. Tables that it reads: {@code campaign_employer}, and of another package {@code assessment_history}.
 */
@ApplicationScoped
public class CourseQuery {
    private static final String COURSES = """
            select e.employer_id, e.letter_id, e.name, e.region_code, e.status as b_status, e.class as b_class, e.workers as b_workers,
                   e.findings as b_findings, e.exposure_idr as b_exposure_idr, coalesce(a.status, e.status) as a_status,
                   coalesce(a.class, e.class) as a_class, coalesce(a.workers, e.workers) as a_workers,
                   coalesce(a.findings, e.findings) as a_findings, coalesce(a.exposure_idr, e.exposure_idr) as a_exposure_idr
            from campaign_employer e
            left join lateral (select h.* from assessment_history h where h.employer_id = e.employer_id and h.as_of <= ?
                               order by h.version desc limit 1) a on true
            where e.campaign_id = ?
            """;

    private final Database database;

    CourseQuery(Database database) {
        this.database = database;
    }

    /** All employers of a campaign, as they were on a day. */
    public List<Course> all(UUID campaign, LocalDate day) {
        return database.query(COURSES, CourseQuery::course, day, campaign);
    }

    /** Those with a letter, as they were on a day. */
    List<Course> addressed(UUID campaign, LocalDate day) {
        return database.query(COURSES + " and e.letter_id is not null", CourseQuery::course, day, campaign);
    }

    /** The next ones with a letter, in the order of the letters, as they were on a day. */
    public List<Course> page(UUID campaign, LocalDate day, UUID after, int limit) {
        return database.query(
                COURSES + " and e.letter_id > ? order by e.letter_id limit ?",
                CourseQuery::course,
                day,
                campaign,
                after,
                limit);
    }

    /** Those with some of the letters, as they were on a day. */
    public List<Course> of(UUID campaign, LocalDate day, Collection<UUID> letters) {
        return database.query(
                COURSES + " and e.letter_id = any(?)",
                CourseQuery::course,
                day,
                campaign,
                letters.toArray(UUID[]::new));
    }

    /** The one with a letter, as it was on a day; empty if the campaign has no such letter. */
    public Optional<Course> of(UUID campaign, LocalDate day, UUID letter) {
        return of(campaign, day, List.of(letter)).stream().findFirst();
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                new Addressee(
                        row.getObject("employer_id", UUID.class),
                        row.getObject("letter_id", UUID.class),
                        row.getString("name"),
                        row.getString("region_code")),
                Standing.read(row, "b_"),
                Standing.read(row, "a_"));
    }
}
