package id.patuh.sanctions.recipient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.IssueListener;
import id.patuh.sanctions.problem.DeliveryProblem;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/** Keeps the recipients of decisions. Callers hold the row lock of the case. Source: UU 30/2014 art. 61 */
@ApplicationScoped
public class RecipientStore implements IssueListener {
    private static final Set<DocumentKind> LATER = Set.of(
            DocumentKind.REVOCATION,
            DocumentKind.WITHDRAWAL,
            DocumentKind.ANNULMENT,
            DocumentKind.SUSPENSION,
            DocumentKind.OBJECTION_DECISION,
            DocumentKind.APPEAL_DECISION,
            DocumentKind.DEEMED_DECREE);

    private final DecisionRecipientRepository repository;
    private final RecipientQuery query;
    private final Database database;

    RecipientStore(DecisionRecipientRepository repository, RecipientQuery query, Database database) {
        this.repository = repository;
        this.query = query;
        this.database = database;
    }

    /** A decision has its recipients from the day it is issued; what is decided of it later goes to the same ones, and to the unit if not its own. */
    @Override
    public void issued(Document document) {
        if (document.kind() == DocumentKind.DECISION) {
            query.recipients(document).forEach(repository::persist);
        } else if (document.requestId() != null && LATER.contains(document.kind())) {
            repository.ofDecision(document.requestId()).stream()
                    .map(recipient -> recipient.of(document))
                    .forEach(repository::persist);
            query.unit(document).ifPresent(repository::persist);
        }
    }

    /** Codes of the agencies and ministries that receive what is decided on a request; none before the decision. */
    public List<String> agencies(UUID requestId) {
        return database.query("""
                select distinct code from decision_recipient
                where request_id = ? and kind in ('AGENCY', 'MINISTER') order by code
                """, row -> row.getString("code"), requestId);
    }

    /** The recipients of everything that was decided on a request, in the order in which it was issued. */
    public List<RecipientView> ofRequest(UUID requestId) {
        return database.query("""
                select d.number, d.kind as document_kind, r.kind, r.code, a.acknowledged_at, a.acknowledged_by, a.reference
                from decision_recipient r join document d on d.id = r.document_id
                left join acknowledgement a on a.recipient_id = r.id
                where r.request_id = ?
                order by d.issued_at, d.id,
                         array_position(array['EMPLOYER', 'AGENCY', 'UNIT', 'MINISTER', 'LICENSING_SYSTEM'], r.kind), r.code
                """, RecipientStore::view, requestId);
    }

    private static RecipientView view(ResultSet row) throws SQLException {
        return new RecipientView(
                row.getString("number"),
                DocumentKind.valueOf(row.getString("document_kind")),
                RecipientKind.valueOf(row.getString("kind")),
                row.getString("code"),
                Database.instant(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                row.getString("reference"));
    }

    /**
     * Notes that an agency or ministry received a decision.
     *
     * @throws Problem NOT_A_RECIPIENT, ALREADY_ACKNOWLEDGED
     */
    public void acknowledge(
            UUID requestId, String agency, String documentNumber, String reference, Instant now, String subject) {
        UUID recipient = database.first("""
                        select r.id from decision_recipient r join document d on d.id = r.document_id
                        where r.request_id = ? and d.number = ? and r.code = ? and r.kind in ('AGENCY', 'MINISTER')
                        """, row -> row.getObject("id", UUID.class), requestId, documentNumber, agency)
                .orElseThrow(() -> Problem.of(DeliveryProblem.NOT_A_RECIPIENT, documentNumber));
        int noted = database.update("""
                insert into acknowledgement (recipient_id, reference, acknowledged_at, acknowledged_by)
                values (?, ?, ?, ?) on conflict do nothing
                """, recipient, reference, now, subject);
        if (noted == 0) {
            throw Problem.of(DeliveryProblem.ALREADY_ACKNOWLEDGED, documentNumber);
        }
    }
}
