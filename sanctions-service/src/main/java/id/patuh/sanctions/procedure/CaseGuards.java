package id.patuh.sanctions.procedure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import id.patuh.sanctions.procedure.vocabulary.CaseOutcome;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.procedure.vocabulary.SeparateDuty;

/** Guards of the actions on a case. */
final class CaseGuards {
    /** No second warning before the first one is served. Source: UU 30/2014 art. 60 */
    static final Guard<CaseFacts> FIRST_WARNING_DELIVERED = delivered(DocumentKind.WARNING_1);

    /** The second warning waits for the end of the first. Source: PP 86/2013 art. 10 */
    static final Guard<CaseFacts> FIRST_WARNING_OVER = over(facts -> ClockKind.WARNING_1_PERIOD);

    /** No fine before the second warning is served. Source: UU 30/2014 art. 60 */
    static final Guard<CaseFacts> SECOND_WARNING_DELIVERED = delivered(DocumentKind.WARNING_2);

    /** The fine waits for the end of the second warning. Source: PP 86/2013 art. 10 */
    static final Guard<CaseFacts> SECOND_WARNING_OVER = over(facts -> ClockKind.WARNING_2_PERIOD);

    /** A case whose grounds concern JKP alone has no fine. Source: PP 37/2021 art. 46 */
    static final Guard<CaseFacts> FINE_APPLIES = Guard.of(RefusalReason.FINE_NOT_APPLICABLE, CaseFacts::fineApplies);

    /** A payment needs a fine. Source: PP 86/2013 art. 10 */
    static final Guard<CaseFacts> FINE_IMPOSED =
            Guard.of(RefusalReason.FINE_NOT_APPLICABLE, facts -> facts.fine().isPresent());

    /** Where a fine applies, it comes before TMP2T. Source: PP 86/2013 art. 8 */
    static final Guard<CaseFacts> FINE_STEP_DONE =
            Guard.of(RefusalReason.FINE_STEP_REQUIRED, facts -> facts.fine().isPresent() || !facts.fineApplies());

    /** TMP2T and payments need a fine that is not fully paid. Source: PP 86/2013 art. 9 */
    static final Guard<CaseFacts> FINE_OPEN = Guard.of(
            RefusalReason.FINE_FULLY_PAID,
            facts -> facts.fine().filter(fine -> fine.settled()).isEmpty());

    /** Every warning and the fine letter must have been served. Source: UU 30/2014 art. 60 */
    static final Guard<CaseFacts> ALL_DELIVERED = new Guard<>(
            RefusalReason.DOCUMENT_NOT_DELIVERED,
            facts -> undelivered(facts).isEmpty(),
            facts -> undelivered(facts).map(CaseGuards::named).orElseThrow());

    /** TMP2T waits for the end of the window of the fine, or of the second warning. Source: PP 86/2013 art. 7 */
    static final Guard<CaseFacts> WINDOW_OVER =
            over(facts -> facts.fineApplies() ? ClockKind.FINE_WINDOW : ClockKind.WARNING_2_PERIOD);

    /** A unit can only withhold from an employer it can identify. Source: PP 86/2013 art. 8 */
    static final Guard<CaseFacts> IDENTIFIED = Guard.of(RefusalReason.IDENTIFIER_MISSING, CaseFacts::identified);

    /** There must be a document without proof of delivery. Source: UU 30/2014 art. 60 */
    static final Guard<CaseFacts> SOMETHING_TO_DELIVER =
            Guard.of(RefusalReason.NOTHING_TO_DELIVER, facts -> facts.documents().stream()
                    .anyMatch(IssuedDocument::awaitsDelivery));

    /** States of a case that may have a fine; what was imposed stays due after a case is closed. Source: PP 86/2013 art. 10 */
    static final List<CaseStatus> FINE_STATES = List.of(
            CaseStatus.FINED,
            CaseStatus.TMP2T_REQUESTED,
            CaseStatus.TMP2T_IMPOSED,
            CaseStatus.FULFILMENT_CLAIMED,
            CaseStatus.FULFILMENT_VERIFIED,
            CaseStatus.CLOSED);

    /** Only a fully paid fine settles a case. Source: PP 86/2013 art. 9 */
    static final Guard<CaseFacts> FINE_PAID = new Guard<>(
            RefusalReason.FINE_NOT_PAID,
            facts -> facts.fine().filter(FineStatement::settled).isPresent(),
            facts -> Map.of("openIdr", facts.fine().map(FineStatement::openIdr).orElse(0L)));

    /** What one claimed for the employer, somebody else verifies. Source: PP 86/2013 art. 10 */
    static final Guard<CaseFacts> NOT_OWN_CLAIM =
            fourEyes(SeparateDuty.VERIFICATION, facts -> facts.parties().claimer());

    /** No second note before the first one is served. Source: UU 30/2014 art. 60 */
    static final Guard<CaseFacts> FIRST_NOTE_DELIVERED = delivered(DocumentKind.NOTE_1);

    /** The second note waits for the end of the first. Source: PP 37/2021 art. 47 */
    static final Guard<CaseFacts> FIRST_NOTE_OVER = over(facts -> ClockKind.NOTE_1_PERIOD);

    /** No report before the second note is served. Source: UU 30/2014 art. 60 */
    static final Guard<CaseFacts> SECOND_NOTE_DELIVERED = delivered(DocumentKind.NOTE_2);

    /** The report waits for the end of the second note. Source: PP 37/2021 art. 47 */
    static final Guard<CaseFacts> SECOND_NOTE_OVER = over(facts -> ClockKind.NOTE_2_PERIOD);

    /** Nobody recommends, or requests, on an inspection of his own. Source: PP 37/2021 art. 47 */
    static final Guard<CaseFacts> NOT_OWN_INSPECTION =
            fourEyes(SeparateDuty.RECOMMENDATION, facts -> facts.parties().inspectors());

    /** Track B reaches JKP; other grounds only after the whole ladder of the BPJS. Source: PP 37/2021 art. 46 */
    static final Guard<CaseFacts> LADDER_OVER = new Guard<>(
            RefusalReason.LADDER_NOT_OVER,
            facts -> facts.ladderPending().isEmpty(),
            facts -> Map.of(
                    "grounds",
                    facts.ladderPending().stream()
                            .map(GroundCode::name)
                            .sorted()
                            .toList()));

    /** Of closed cases only one whose fine was paid may still be without effect. Source: PP 44/2015 art. 61 */
    static final Guard<CaseFacts> SETTLED = Guard.of(
            RefusalReason.CASE_NOT_SETTLED, facts -> facts.state().equals(new CaseState.Closed(CaseOutcome.SETTLED)));

    // Remedies and other ends.
    /** An objection is raised against something that reached the employer. Source: UU 30/2014 art. 77 */
    static final Guard<CaseFacts> SOMETHING_TO_CONTEST =
            Guard.of(RefusalReason.NOTHING_TO_CONTEST, facts -> facts.remedies().contestable());

    /** Admissibility is decided of a remedy that was filed. Source: UU 30/2014 art. 77 */
    static final Guard<CaseFacts> REMEDY_FILED =
            Guard.of(RefusalReason.NO_REMEDY_PENDING, facts -> facts.remedies().filed());

    /** An objection is decided once it is admitted. Source: UU 30/2014 art. 77 */
    static final Guard<CaseFacts> OBJECTION_ADMITTED =
            Guard.of(RefusalReason.NO_REMEDY_PENDING, facts -> facts.remedies().objectionAdmitted());

    /** An appeal follows an objection that was not granted in full. Source: UU 30/2014 art. 78 */
    static final Guard<CaseFacts> SOMETHING_TO_APPEAL =
            Guard.of(RefusalReason.NOTHING_TO_CONTEST, facts -> facts.remedies().appealable());

    /** An appeal is decided once it is admitted. Source: UU 30/2014 art. 78 */
    static final Guard<CaseFacts> APPEAL_ADMITTED =
            Guard.of(RefusalReason.NO_REMEDY_PENDING, facts -> facts.remedies().appealAdmitted());

    private CaseGuards() {}

    private static Guard<CaseFacts> fourEyes(SeparateDuty duty, Function<CaseFacts, Set<String>> before) {
        return new Guard<>(
                RefusalReason.FOUR_EYES,
                facts -> !before.apply(facts).contains(facts.parties().actor()),
                facts -> Map.of("duty", duty));
    }

    private static Guard<CaseFacts> delivered(DocumentKind kind) {
        return new Guard<>(
                RefusalReason.DOCUMENT_NOT_DELIVERED,
                facts -> facts.delivered(kind),
                facts -> Map.of("documentKind", kind));
    }

    private static Guard<CaseFacts> over(Function<CaseFacts, ClockKind> clock) {
        return new Guard<>(
                RefusalReason.PERIOD_NOT_OVER,
                facts -> facts.over(clock.apply(facts)),
                facts -> running(clock.apply(facts), facts.clockEnds()));
    }

    /** Names a clock, and its end if it was started. */
    static Map<String, Object> running(ClockKind clock, Map<ClockKind, Instant> ends) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("clock", clock);
        Optional.ofNullable(ends.get(clock)).ifPresent(end -> details.put("endsAt", end));
        return details;
    }

    // A letter to a unit that has refused meanwhile does not stand in the way of asking another one.
    private static Optional<IssuedDocument> undelivered(CaseFacts facts) {
        return facts.documents().stream()
                .filter(document -> document.kind() != DocumentKind.TMP2T_REQUEST && document.awaitsDelivery())
                .findFirst();
    }

    private static Map<String, Object> named(IssuedDocument document) {
        return Map.of("documentKind", document.kind());
    }
}
