package id.patuh.sanctions.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.CalendarYearMissingException;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.calendar.CalendarStore;
import id.patuh.sanctions.problem.DeliveryProblem;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Keeps proofs of delivery and failed attempts. Callers hold the row lock of the case. Source: UU 30/2014 art. 60 */
@ApplicationScoped
public class DeliveryStore {
    private final DeliveryRepository proofs;
    private final DeliveryAttemptRepository attempts;
    private final AddressStore addresses;
    private final CalendarStore calendars;

    DeliveryStore(
            DeliveryRepository proofs,
            DeliveryAttemptRepository attempts,
            AddressStore addresses,
            CalendarStore calendars) {
        this.proofs = proofs;
        this.attempts = attempts;
        this.addresses = addresses;
        this.calendars = calendars;
    }

    /** What is known of the delivery of some documents. */
    public Deliveries of(Collection<UUID> documents) {
        return new Deliveries(
                proofs.of(documents).stream().collect(Collectors.toMap(Delivery::documentId, Function.identity())),
                attempts.of(documents).stream()
                        .collect(Collectors.groupingBy(
                                DeliveryAttempt::documentId,
                                Collectors.mapping(DeliveryAttempt::view, Collectors.toList()))));
    }

    /**
     * Files the proof of the delivery of a document.
     *
     * @throws Problem VALIDATION_FAILED if the proof lacks what its way of delivery needs; ALREADY_DELIVERED, DATE_IN_FUTURE,
     *     DELIVERY_BEFORE_DOCUMENT, ADDRESS_NOT_REGISTERED, ATTEMPTS_MISSING, NOTICE_PERIOD_RUNS or CALENDAR_YEAR_MISSING
     */
    public Delivery record(Deliverable document, DeliveryProof proof, DeliveryStep step) {
        ProofCheck.require(proof, step.today());
        requireUndelivered(document);
        Instant deliveredAt = proof.method() == DeliveryMethod.PUBLIC_NOTICE
                ? step.beginningOf(dayOfNotice(document, proof.publishedOn(), step))
                : proof.deliveredAt();
        requirePossible(document, deliveredAt, step);
        if (proof.method() == DeliveryMethod.ELECTRONIC
                && !addresses.holds(document.caseId(), proof.address(), step.dayOf(deliveredAt))) {
            throw Problem.of(
                    DeliveryProblem.ADDRESS_NOT_REGISTERED, proof.address(), OfficialTerms.of(step.dayOf(deliveredAt)));
        }
        Delivery delivery = new Delivery(document.id(), deliveredAt, proof, step.now(), step.subject());
        proofs.persist(delivery);
        return delivery;
    }

    /**
     * Notes that a document could not be delivered.
     *
     * @throws Problem VALIDATION_FAILED if the way of delivery cannot fail; ALREADY_DELIVERED, DATE_IN_FUTURE or DELIVERY_BEFORE_DOCUMENT
     */
    public void attempt(Deliverable document, AttemptCommand attempt, DeliveryStep step) {
        ProofCheck.attempted(attempt.method());
        requireUndelivered(document);
        requirePossible(document, attempt.attemptedAt(), step);
        attempts.persist(new DeliveryAttempt(Ids.next(), document.id(), attempt, step.now(), step.subject()));
    }

    private void requireUndelivered(Deliverable document) {
        if (proofs.findByIdOptional(document.id()).isPresent()) {
            throw Problem.of(DeliveryProblem.ALREADY_DELIVERED, document.number());
        }
    }

    private static void requirePossible(Deliverable document, Instant moment, DeliveryStep step) {
        if (moment.isAfter(step.now())) {
            throw Problem.of(SanctionsProblem.DATE_IN_FUTURE, OfficialTerms.of(moment));
        }
        if (step.dayOf(moment).isBefore(document.date())) {
            throw Problem.of(
                    DeliveryProblem.DELIVERY_BEFORE_DOCUMENT, document.number(), OfficialTerms.of(document.date()));
        }
    }

    /**
     * The day on which a published document counts as delivered, never that of the publication itself.
     *
     * @throws Problem ATTEMPTS_MISSING unless it could not be delivered otherwise on enough days up to the publication;
     *     NOTICE_PERIOD_RUNS before that day
     */
    private LocalDate dayOfNotice(Deliverable document, LocalDate publishedOn, DeliveryStep step) {
        long failed = attempts.of(List.of(document.id())).stream()
                .map(attempt -> step.dayOf(attempt.attemptedAt()))
                .filter(day -> !day.isAfter(publishedOn))
                .distinct()
                .count();
        if (failed < step.rule().attempts()) {
            throw Problem.of(DeliveryProblem.ATTEMPTS_MISSING, step.rule().attempts(), failed);
        }
        LocalDate day = afterNotice(publishedOn, step);
        if (day.isAfter(step.today())) {
            throw Problem.of(DeliveryProblem.NOTICE_PERIOD_RUNS, document.number(), OfficialTerms.of(day))
                    .property("deliveredOn", day.toString());
        }
        return day;
    }

    private LocalDate afterNotice(LocalDate publishedOn, DeliveryStep step) {
        try {
            return step.rule()
                    .afterNotice()
                    .lastDay(publishedOn, calendars.inForce().days());
        } catch (CalendarYearMissingException missing) {
            throw Problem.of(SanctionsProblem.CALENDAR_YEAR_MISSING, Integer.toString(missing.year()));
        }
    }
}
