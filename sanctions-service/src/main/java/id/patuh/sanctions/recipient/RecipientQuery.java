package id.patuh.sanctions.recipient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.policy.RecipientRule;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;

/** Finds out who receives a decision. */
@ApplicationScoped
class RecipientQuery {
    private final Database database;
    private final PolicyBook policies;

    RecipientQuery(Database database, PolicyBook policies) {
        this.database = database;
        this.policies = policies;
    }

    /** The recipients of a decision; the ministry is named once where it leads the case itself. */
    List<DecisionRecipient> recipients(Document decision) {
        RecipientRule rule = policies.on(WorkingDays.dayOf(decision.issuedAt())).recipients();
        Concerned concerned = database.first("""
                        select c.employer_id, c.agency, c.grounds, r.service
                        from service_request r join sanction_case c on c.id = r.case_id where r.id = ?
                        """, RecipientQuery::concerned, decision.requestId())
                .orElseThrow();
        List<DecisionRecipient> recipients = new ArrayList<>();
        recipients.add(new DecisionRecipient(
                decision, RecipientKind.EMPLOYER, concerned.employer().toString()));
        recipients.add(new DecisionRecipient(
                decision, RecipientKind.AGENCY, concerned.agency().name()));
        if (concerned.agency() != Agency.KEMENAKER && rule.reachesMinister(concerned.grounds())) {
            recipients.add(new DecisionRecipient(decision, RecipientKind.MINISTER, Agency.KEMENAKER.name()));
        }
        rule.systems()
                .get(concerned.service())
                .forEach(system ->
                        recipients.add(new DecisionRecipient(decision, RecipientKind.LICENSING_SYSTEM, system)));
        return recipients;
    }

    /** The unit as a recipient of what another office decided of its decision; empty where it decided itself. */
    Optional<DecisionRecipient> unit(Document later) {
        return database.first(
                """
                        select r.unit, d.decision_id from service_request r join decision_recipient d on d.request_id = r.id
                        where r.id = ? and d.document_id = d.decision_id and d.kind = 'EMPLOYER' and r.unit <> ?
                        """,
                row -> new DecisionRecipient(
                        later, row.getObject("decision_id", UUID.class), RecipientKind.UNIT, row.getString("unit")),
                later.requestId(),
                later.issuer());
    }

    private static Concerned concerned(ResultSet row) throws SQLException {
        return new Concerned(
                row.getObject("employer_id", UUID.class),
                Agency.valueOf(row.getString("agency")),
                grounds(row.getString("grounds")),
                ServiceType.valueOf(row.getString("service")));
    }

    private static Set<GroundCode> grounds(String json) {
        try {
            Set<GroundCode> codes = EnumSet.noneOf(GroundCode.class);
            for (JsonNode ground : EventJson.mapper().readTree(json)) {
                codes.add(GroundCode.valueOf(ground.path("code").asText()));
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Concerned(UUID employer, Agency agency, Set<GroundCode> grounds, ServiceType service) {}
}
