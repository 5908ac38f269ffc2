package id.patuh.compliance.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.inspection.Candidate;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.db.Database;

/** Owns the table {@code complaint}. Table of another package that it reads: {@code visit}. */
@ApplicationScoped
class ComplaintStore {
    private static final String WAITING = """
            select c.employer_id, min(c.visit_by) as visit_by from complaint c
            where c.state = 'LINKED' and not exists (
                select 1 from visit v where v.employer_id = c.employer_id and v.started_at > c.received_at)
            group by c.employer_id order by 2, 1
            """;

    private final Database database;
    private final Clock clock;

    ComplaintStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The employers that wait for a visit because somebody complained, the most urgent first. */
    List<Candidate> waiting() {
        return database.query(
                WAITING,
                row -> new Candidate(
                        row.getObject("employer_id", UUID.class), row.getObject("visit_by", LocalDate.class)));
    }

    void insert(UUID id, ComplaintBody body, Agency agency, Deadlines deadlines, String by) {
        Instant now = deadlines.receivedAt();
        database.update(
                """
                insert into complaint (complaint_id, agency, region_code, employer_id, employer_number, employer_name, topics, story,
                                       contact, state, received_at, due_at, visit_by, changed_at, changed_by)
                values (?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, 'RECEIVED', ?, ?, ?, ?, ?)
                """,
                id,
                agency.name(),
                body.regionCode(),
                body.employerId(),
                body.employerNumber(),
                body.employerName(),
                body.topics().stream().map(Enum::name).distinct().sorted().toArray(String[]::new),
                body.text(),
                body.contact(),
                now,
                deadlines.dueAt(),
                deadlines.visitBy(),
                now,
                by);
    }

    Optional<StoredComplaint> find(UUID id, Agency agency) {
        return database.first(
                "select * from complaint where complaint_id = ? and agency = ?", this::view, id, agency.name());
    }

    Optional<StoredComplaint> lock(UUID id, Agency agency) {
        return database.first(
                "select * from complaint where complaint_id = ? and agency = ? for update",
                this::view,
                id,
                agency.name());
    }

    List<ComplaintSummary> list(Agency agency, String[] provinces, UUID before, int limit) {
        return database.query("""
                        select * from complaint where agency = ? and left(region_code, 2) = any(?) and complaint_id < ?
                        order by complaint_id desc limit ?
                        """, this::view, agency.name(), provinces, before, limit).stream()
                .map(StoredComplaint::summary)
                .toList();
    }

    void move(UUID id, ComplaintState state, UUID employer, String outcome, boolean answered, String by) {
        database.update("""
                update complaint set state = ?, employer_id = coalesce(?::uuid, employer_id), outcome = coalesce(?, outcome),
                       answered_at = case when ? then coalesce(answered_at, ?) else answered_at end,
                       version = version + 1, changed_at = ?, changed_by = ?
                where complaint_id = ?
                """, state.name(), employer, outcome, answered, clock.instant(), clock.instant(), by, id);
    }

    private StoredComplaint view(ResultSet row) throws SQLException {
        Instant dueAt = Database.instant(row, "due_at");
        Instant answeredAt = Database.instant(row, "answered_at");
        Instant until = answeredAt == null ? clock.instant() : answeredAt;
        ComplaintSummary summary = new ComplaintSummary(
                row.getObject("complaint_id", UUID.class),
                Agency.valueOf(row.getString("agency")),
                row.getString("region_code"),
                row.getObject("employer_id", UUID.class),
                Stream.of((String[]) row.getArray("topics").getArray())
                        .map(ComplaintTopic::valueOf)
                        .toList(),
                ComplaintState.valueOf(row.getString("state")),
                Database.instant(row, "received_at"),
                dueAt,
                row.getObject("visit_by", LocalDate.class),
                answeredAt,
                !until.isBefore(dueAt),
                row.getLong("version"));
        return new StoredComplaint(
                summary,
                row.getString("employer_number"),
                row.getString("employer_name"),
                row.getString("story"),
                row.getString("contact"),
                row.getString("outcome"));
    }
}
