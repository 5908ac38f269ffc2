package id.patuh.compliance.visit.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.kit.db.Database;

/** Owns the tables {@code visit_decision}, {@code visit_signature} and {@code visit_finding}, and the employer's signature of a visit. */
@ApplicationScoped
public class SigningStore {
    private static final String SIGN = """
            insert into visit_signature (visit_id, agency, officer_id, absent_reason, recorded_at) values (?, ?, ?::uuid, ?, ?)
            on conflict (visit_id, agency) do update
                set officer_id = excluded.officer_id, absent_reason = excluded.absent_reason, recorded_at = excluded.recorded_at
            """;
    private static final String DECIDE = """
            insert into visit_decision (visit_id, ground, agency, report_id, decided_at) values (?, ?, ?, ?, ?)
            on conflict (visit_id, ground, agency) do update
                set report_id = excluded.report_id, decided_at = excluded.decided_at
            """;
    private static final String FIND = """
            insert into visit_finding (visit_id, ground, agency, result, workers, exposure_idr, agreed_deadline, refutes)
            values (?, ?, ?, ?, ?::int8, ?::int8, ?::date, ?)
            """;

    private final Database database;

    SigningStore(Database database) {
        this.database = database;
    }

    private record Decision(Ground ground, UUID reportId) {}

    /** Which report holds of the grounds that were decided. */
    Map<Ground, UUID> decisions(UUID visit) {
        return database
                .query(
                        "select ground, agency, report_id from visit_decision where visit_id = ?",
                        row -> new Decision(
                                new Ground(
                                        FindingCode.valueOf(row.getString("ground")),
                                        Agency.valueOf(row.getString("agency"))),
                                row.getObject("report_id", UUID.class)),
                        visit)
                .stream()
                .collect(Collectors.toMap(Decision::ground, Decision::reportId));
    }

    /** Who signed, and who was absent, in the order of the agencies' names. */
    public List<VisitSignature> signatures(UUID visit) {
        return database.query(
                "select * from visit_signature where visit_id = ? order by agency", SigningStore::signature, visit);
    }

    /** Whether the employer signed; null where it was not asked. */
    public EmployerSignature employer(UUID visit) {
        return database.first(
                        """
                        select employer_signed, employer_signer, employer_remark from visit
                        where visit_id = ? and employer_signed is not null
                        """,
                        row -> new EmployerSignature(
                                row.getBoolean("employer_signed"),
                                row.getString("employer_signer"),
                                row.getString("employer_remark")),
                        visit)
                .orElse(null);
    }

    /** What a signed visit found; nothing before it is signed. */
    public List<VisitFinding> findings(UUID visit) {
        return database.query(
                "select * from visit_finding where visit_id = ? order by ground, agency", SigningStore::finding, visit);
    }

    void decide(UUID visit, Ground ground, UUID report, Instant now) {
        database.update(DECIDE, visit, ground.code().name(), ground.agency().name(), report, now);
    }

    void sign(UUID visit, Agency agency, UUID officer, Instant now) {
        database.update(SIGN, visit, agency.name(), officer, null, now);
    }

    void absent(UUID visit, Agency agency, String reason, Instant now) {
        database.update(SIGN, visit, agency.name(), null, reason, now);
    }

    void employer(UUID visit, EmployerSignature signature) {
        database.update(
                "update visit set employer_signed = ?, employer_signer = ?, employer_remark = ? where visit_id = ?",
                signature.signed(),
                signature.name(),
                signature.reason(),
                visit);
    }

    void find(UUID visit, VisitFinding finding) {
        database.update(
                FIND,
                visit,
                finding.ground().name(),
                finding.agency().name(),
                finding.result().name(),
                finding.workers(),
                finding.exposureIdr(),
                finding.agreedDeadline(),
                finding.refutes());
    }

    /** Takes back what rests on reports that no longer stand. */
    void forget(UUID visit) {
        database.update("delete from visit_decision where visit_id = ?", visit);
        database.update("delete from visit_signature where visit_id = ?", visit);
        database.update(
                "update visit set employer_signed = null, employer_signer = null, employer_remark = null where visit_id = ?",
                visit);
    }

    private static VisitSignature signature(ResultSet row) throws SQLException {
        return new VisitSignature(
                Agency.valueOf(row.getString("agency")),
                row.getObject("officer_id", UUID.class),
                row.getString("absent_reason"),
                Database.instant(row, "recorded_at"));
    }

    private static VisitFinding finding(ResultSet row) throws SQLException {
        return new VisitFinding(
                FindingCode.valueOf(row.getString("ground")),
                Agency.valueOf(row.getString("agency")),
                ItemResult.valueOf(row.getString("result")),
                row.getObject("workers", Long.class),
                row.getObject("exposure_idr", Long.class),
                row.getObject("agreed_deadline", LocalDate.class),
                row.getBoolean("refutes"));
    }
}
