package id.patuh.registry.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.nik.NikKey;
import id.patuh.kit.outbox.Outbox;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.intake.RowLine;
import id.patuh.registry.statement.JsonFields;
import id.patuh.registry.statement.RequestFields;
import id.patuh.registry.statement.RowReader;
import id.patuh.registry.statement.StatedRow;
import id.patuh.registry.statement.Validated;

/** Registers employers over HTTP, each with its first workplace. */
@ApplicationScoped
class RegistrationService {
    private final RegistrationBatcher registrations;
    private final Outbox outbox;
    private final AuditLog audit;
    private final NikKey nikKey;
    private final Clock clock;

    RegistrationService(RegistrationBatcher registrations, Outbox outbox, AuditLog audit, NikKey nikKey, Clock clock) {
        this.registrations = registrations;
        this.outbox = outbox;
        this.audit = audit;
        this.nikKey = nikKey;
        this.clock = clock;
    }

    /**
     * Registers an employer: in the current transaction, or together with those of other requests.
     *
     * @param inCurrentTransaction true when the answer is kept with the employer, in the caller's transaction
     * @return the employer, and whether it may be one that is known already
     * @throws Problem AGENCY_MISMATCH, VALIDATION_FAILED, UNKNOWN_FIELD, REGION_OUT_OF_SCOPE, IDENTIFIER_IN_USE
     */
    RegistrationBatcher.Registered register(JsonNode body, boolean inCurrentTransaction, Caller caller) {
        caller.requireAgency(Agency.KEMENAKER);
        RequestFields.requireKnown(body, RecordFields.row(RecordType.WLKP));
        Validated<StatedRow> row = RowReader.read(RecordType.WLKP, JsonFields.strict(body), LocalDate.now(clock));
        RequestFields.requireGood(row.errors());
        caller.requireRegion(row.value().regionCode());
        RegistrationBatcher.Wanted wanted = new RegistrationBatcher.Wanted(
                RowLine.of(0, row.value(), nikKey), audit.origin(), outbox.headersJson());
        return inCurrentTransaction
                ? registrations.register(List.of(wanted)).getFirst()
                : registrations.together(wanted);
    }
}
