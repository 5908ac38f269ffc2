package id.patuh.sanctions.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.sanctions.delivery.DeliveryStep;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.ProcedureAction;

/** What every effect works with, on a case and on a request alike. */
public interface StepContext {
    /** The action taken. */
    ProcedureAction<?, ?> action();

    /** Who acts, when, and under which policy. */
    ActingContext acting();

    /** The request acted on; null for a step of the whole case. */
    UUID requestId();

    /** Where the legal days of the case are counted. */
    LegalZone zone();

    /** When the action is taken. */
    default Instant now() {
        return acting().now();
    }

    /** The legal day on which it is taken, that of the employer's place. Source: UU 30/2014 art. 58 */
    default LocalDate today() {
        return zone().dayOf(now());
    }

    /** The policy that holds now. */
    default SanctionsPolicy policy() {
        return acting().policy();
    }

    /** Who acts: the subject of the token. */
    default String subject() {
        return acting().actor().subject();
    }

    /** The step, as far as a delivery is recorded in it. */
    default DeliveryStep delivery() {
        return new DeliveryStep(now(), zone(), subject(), policy().delivery());
    }

    /** Name of the action in paths, events and histories. */
    default String actionName() {
        return action().wireName();
    }

    /** Records a step that issues no document. */
    default StepNote note(Map<String, Object> detail) {
        return note(null, detail);
    }

    /** Records a step that issues a document. */
    default StepNote note(Document document, Map<String, Object> detail) {
        return new StepNote(actionName(), requestId(), document, detail);
    }
}
