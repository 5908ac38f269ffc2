package id.patuh.sanctions.servicerequest;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.deadline.Deadlines;
import id.patuh.sanctions.document.DocumentFile;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.procedure.ClockKind;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.RequestFacts;
import id.patuh.sanctions.sanctioncase.CaseJournal;
import id.patuh.sanctions.sanctioncase.Cases;
import id.patuh.sanctions.sanctioncase.SanctionCase;

/** Gathers what the guards of a request look at. */
@ApplicationScoped
class RequestReader {
    private final Deadlines deadlines;
    private final FineLedger fines;
    private final Cases cases;

    RequestReader(Deadlines deadlines, FineLedger fines, Cases cases) {
        this.deadlines = deadlines;
        this.fines = fines;
        this.cases = cases;
    }

    RequestFacts facts(ServiceRequest request, SanctionCase sanctionCase, DocumentFile file, CaseJournal.Turn turn) {
        Map<ClockKind, Instant> ends = new EnumMap<>(ClockKind.class);
        deadlines.latestOfRequest(request.id()).forEach((kind, deadline) -> ends.put(kind, deadline.endsAt()));
        return new RequestFacts(
                request.state(),
                sanctionCase.state(),
                file.papersOfUnit(request.id(), request.unit()),
                ends,
                fines.statement(sanctionCase.id(), turn.now()),
                cases.requesters(sanctionCase.id()),
                turn.actor().subject(),
                turn.now());
    }

    /** The agency or unit that an action on a request belongs to. */
    static String house(RequestAction action, ServiceRequest request) {
        return switch (action) {
            case RESUBMIT -> request.agency().name();
            case RETURN_INCOMPLETE, NOTICE_INTENT, IMPOSE, REJECT, RECORD_DELIVERY, REVOKE -> request.unit();
        };
    }
}
