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
 * Follows the employers of campaigns from assessment to assessment. Tables that it reads: {@code campaign_employer}, and of another package
 * {@code assessment_history}.
 */
@ApplicationScoped
public class CourseQuery {
    private static final String COURSES = """
            select e.*, b.status as b_status, b.class as b_class, b.workers as b_workers, b.findings as b_findings,
                   b.exposure_idr as b_exposure_idr, a.status as a_status, a.class as a_class, a.workers as a_workers,
                   a.findings as a_findings, a.exposure_idr as a_exposure_idr
            from campaign_employer e
            join assessment_history b on b.employer_id = e.employer_id and b.version = e.assessment_version
            cross join lateral (select h.* from assessment_history h
                                where h.employer_id = e.employer_id and h.version >= e.assessment_version
                                  and (h.version = e.assessment_version or h.as_of <= ?)
                                order by h.version desc limit 1) a
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
                        row.getString("region_code"),
                        row.getLong("assessment_version")),
                Standing.read(row, "b_"),
                Standing.read(row, "a_"));
    }
}
