package id.patuh.sanctions.problem;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.procedure.GuardResult;
import id.patuh.sanctions.procedure.RefusalReason;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.procedure.vocabulary.RevocationCondition;
import id.patuh.sanctions.procedure.vocabulary.SeparateDuty;

/** Turns what the procedure refuses into problems: sentences in the words of officials, codes as members of their own. */
public final class Refusals {
    private static final Phrase NOT_STARTED = new Phrase("belum mulai berjalan", "has not started yet");

    private Refusals() {}

    /**
     * The problem that answers a refusal.
     *
     * @param zone of the employer, whose days end there
     */
    public static Problem problem(GuardResult.Refused refused, LegalZone zone) {
        Problem problem = Problem.of(SanctionsProblem.of(refused.reason()), arguments(refused, zone));
        refused.details()
                .forEach((name, value) -> problem.property(
                        name, value instanceof Enum<?> || value instanceof Instant ? value.toString() : value));
        return problem;
    }

    private static Object[] arguments(GuardResult.Refused refused, LegalZone zone) {
        Map<String, Object> details = refused.details();
        return switch (refused.reason()) {
            case PERIOD_NOT_OVER ->
                new Object[] {
                    OfficialTerms.of((ClockKind) details.get("clock")), end((Instant) details.get("endsAt"), zone)
                };
            case DOCUMENT_NOT_DELIVERED -> new Object[] {OfficialTerms.of((DocumentKind) details.get("documentKind"))};
            case CONDITION_NOT_CHECKED, CONDITION_NOT_FULFILLED ->
                new Object[] {OfficialTerms.of((RevocationCondition) details.get("condition"))};
            case FINE_NOT_PAID -> new Object[] {details.get("openIdr")};
            case FOUR_EYES -> new Object[] {DutyTerms.of((SeparateDuty) details.get("duty"))};
            case LADDER_NOT_OVER -> new Object[] {grounds((List<?>) details.get("grounds"))};
            case CASE_NOT_SETTLED,
                    NOTHING_TO_DELIVER,
                    FINE_NOT_APPLICABLE,
                    FINE_STEP_REQUIRED,
                    FINE_FULLY_PAID,
                    IDENTIFIER_MISSING,
                    NOTHING_TO_CONTEST,
                    NO_REMEDY_PENDING,
                    FULFILMENT_NOT_VERIFIED -> new Object[0];
        };
    }

    /** The refusal of a step to whom took the one before it. */
    public static Problem fourEyes(SeparateDuty duty) {
        return problem(new GuardResult.Refused(RefusalReason.FOUR_EYES, Map.of("duty", duty)), LegalZone.WIB);
    }

    private static List<Phrase> grounds(List<?> names) {
        return names.stream()
                .map(name -> OfficialTerms.of(GroundCode.valueOf(name.toString())))
                .toList();
    }

    /** An action that is not possible in a state. */
    public static Problem illegal(Phrase action, Enum<?> state, List<String> legal) {
        return Problem.of(SanctionsProblem.ILLEGAL_ACTION, action, OfficialTerms.state(state))
                .property("state", state.name())
                .property("allowedActions", legal);
    }

    private static Phrase end(Instant endsAt, LegalZone zone) {
        if (endsAt == null) {
            return NOT_STARTED;
        }
        Phrase end = OfficialTerms.end(endsAt, zone);
        return new Phrase("berakhir " + end.indonesian(), "ends on " + end.english());
    }
}
