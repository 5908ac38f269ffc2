package id.patuh.sanctions.remedy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.deadline.ZoneQuery;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.FineStatement;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.sanctioncase.RequestLifecycle;
import id.patuh.sanctions.sanctioncase.RequestSummary;
import id.patuh.sanctions.sanctioncase.command.Relief;

/** Checks what is filed, and what is given, against what is contested. Source: UU 30/2014 art. 77 */
@ApplicationScoped
public class RemedyFiling {
    private final RemedyStore remedies;
    private final RequestLifecycle requests;
    private final FineLedger fines;
    private final ZoneQuery zones;

    RemedyFiling(RemedyStore remedies, RequestLifecycle requests, FineLedger fines, ZoneQuery zones) {
        this.remedies = remedies;
        this.requests = requests;
        this.fines = fines;
        this.zones = zones;
    }

    /**
     * Refuses relief that what is contested cannot be given.
     *
     * @throws Problem RELIEF_DOES_NOT_FIT
     */
    public void requireFitting(Relief relief, UUID caseId, UUID requestId, Instant now) {
        if (requestId == null) {
            ReliefCheck.ofFine(
                    relief,
                    fines.statement(caseId, zones.of(caseId).dayOf(now))
                            .map(FineStatement::dueIdr)
                            .orElse(0L));
        } else {
            ReliefCheck.ofDecision(relief, service(caseId, requestId));
        }
    }

    private ServiceType service(UUID caseId, UUID requestId) {
        return requests.ofCase(caseId).stream()
                .filter(request -> request.id().equals(requestId))
                .map(RequestSummary::service)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Whether a remedy that was received on a day is within its period; one whose period never started, or stands still, is.
     *
     * @throws Problem DATE_IN_FUTURE, FILED_BEFORE_RECEIPT
     */
    public boolean inTime(Document contested, UUID caseId, ClockKind window, LocalDate filedOn, Times times) {
        LegalZone zone = zones.of(caseId);
        if (filedOn.isAfter(zone.dayOf(times.now()))) {
            throw Problem.of(SanctionsProblem.DATE_IN_FUTURE, OfficialTerms.of(filedOn));
        }
        LocalDate earliest = zone.dayOf(times.received());
        if (filedOn.isBefore(earliest)) {
            throw Problem.of(RemedyProblem.FILED_BEFORE_RECEIPT, OfficialTerms.of(earliest));
        }
        return remedies.clock(caseId, contested.requestId(), window)
                .filter(period -> !period.paused())
                .map(period -> !filedOn.isAfter(period.lastDay()))
                .orElse(true);
    }

    /** When a remedy is recorded, and when what it contests, or the answer to it, was received. */
    public record Times(Instant now, Instant received) {}
}
