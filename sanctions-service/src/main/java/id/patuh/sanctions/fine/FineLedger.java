package id.patuh.sanctions.fine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.Refusals;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.FineStatement;
import id.patuh.sanctions.procedure.vocabulary.SeparateDuty;

/** Fines, the payments on them, and what remedies left of them; days are those of the employer's place. Source: PP 86/2013 art. 7 */
@ApplicationScoped
public class FineLedger {
    private final FineRepository fines;
    private final FinePaymentRepository payments;
    private final FineReversalRepository reversals;
    private final FineStopRepository stops;
    private final PaymentReferenceStore references;
    private final FineRulingRepository rulings;

    FineLedger(
            FineRepository fines,
            FinePaymentRepository payments,
            FineReversalRepository reversals,
            FineStopRepository stops,
            PaymentReferenceStore references,
            FineRulingRepository rulings) {
        this.fines = fines;
        this.payments = payments;
        this.reversals = reversals;
        this.stops = stops;
        this.references = references;
        this.rulings = rulings;
    }

    /** Imposes a fine; another one only after the last was struck down. */
    public void impose(UUID caseId, FineTerms terms, List<BasisItem> computation, String policyVersion) {
        int no = fines.last(caseId).map(Fine::no).orElse(0) + 1;
        fines.persist(new Fine(caseId, no, terms, computation, policyVersion));
    }

    /**
     * Records a payment to an agency.
     *
     * @throws Problem if the day lies before the fine or in the future, or the reference counts already, in whichever case
     */
    public void pay(
            UUID caseId,
            Agency agency,
            FinePayment payment,
            String reference,
            LocalDate today,
            Instant now,
            String subject) {
        Fine fine = fines.last(caseId).orElseThrow();
        if (payment.paidOn().isAfter(today)) {
            throw Problem.of(SanctionsProblem.DATE_IN_FUTURE, OfficialTerms.of(payment.paidOn()));
        }
        if (payment.paidOn().isBefore(fine.imposedOn())) {
            throw Problem.of(SanctionsProblem.PAYMENT_BEFORE_FINE, OfficialTerms.of(fine.imposedOn()));
        }
        FinePaymentEntry entry = new FinePaymentEntry(caseId, fine.no(), payment, reference, now, subject);
        references.claim(agency, entry);
        payments.persist(entry);
    }

    /**
     * Takes a wrong payment back: it counts as if it had never been made, and its reference may be used again.
     *
     * @return the payment that no longer counts
     * @throws Problem PAYMENT_UNKNOWN, or FOUR_EYES if the caller recorded the payment
     */
    public FinePayment reverse(
            UUID caseId, Agency agency, String reference, String reason, Instant now, String subject) {
        Map<UUID, FineReversal> reversed = reversals.ofCase(caseId);
        String wanted = PaymentReferenceStore.normalized(reference);
        FinePaymentEntry wrong = payments.ofCase(caseId).stream()
                .filter(payment -> !reversed.containsKey(payment.id()))
                .filter(payment ->
                        PaymentReferenceStore.normalized(payment.reference()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.of(SanctionsProblem.PAYMENT_UNKNOWN, reference));
        if (wrong.recordedBy().equals(subject)) {
            throw Refusals.fourEyes(SeparateDuty.REVERSAL);
        }
        references.release(agency, wrong);
        reversals.persist(new FineReversal(wrong, reason, now, subject));
        return wrong.payment();
    }

    /**
     * The employer performed, or the case was unfounded: a fine grows no more, and what is due stays due. Source: PP 86/2013 art. 10
     *
     * @param lifted whether the case was unfounded, so that nothing is due any more
     */
    public void stop(UUID caseId, boolean lifted, LocalDate today, Instant now, String subject) {
        if (standing(caseId).isPresent()) {
            stops.persist(new FineStop(caseId, today, lifted, now, subject));
        }
    }

    /**
     * What a remedy leaves of the fine of a case. What was paid beyond it is to be given back. Source: UU 30/2014 art. 77
     *
     * @param ceilingIdr no more than this is due; 0 strikes the fine down, as if it had never been imposed
     */
    public void limit(UUID caseId, long ceilingIdr, LocalDate decidedOn, Instant now) {
        Fine fine = fines.last(caseId).orElseThrow();
        rulings.persist(new FineRuling(fine, caseId, ceilingIdr, decidedOn, now));
    }

    /** The account of a case's fine; empty if no fine was imposed, or the last one was struck down. */
    public Optional<FineStatement> statement(UUID caseId, LocalDate today) {
        return standing(caseId).map(fine -> statement(fine, caseId, today));
    }

    private FineStatement statement(Fine fine, UUID caseId, LocalDate today) {
        return FineComputation.statement(
                terms(caseId, fine), counted(fine, caseId), today, stops.findByIdOptional(caseId));
    }

    /** What has been paid on the last fine of a case and was not taken back, rupiah, whatever became of the fine. */
    public long paidIdr(UUID caseId) {
        return fines.last(caseId).stream()
                .flatMap(fine -> counted(fine, caseId).stream())
                .mapToLong(FinePayment::amountIdr)
                .sum();
    }

    private List<FinePayment> counted(Fine fine, UUID caseId) {
        Map<UUID, FineReversal> reversed = reversals.ofCase(caseId);
        return payments.of(caseId, fine.no()).stream()
                .filter(payment -> !reversed.containsKey(payment.id()))
                .map(FinePaymentEntry::payment)
                .toList();
    }

    /** What became of the last fine of a case. */
    public FineStatus status(UUID caseId) {
        Fine fine = fines.last(caseId).orElseThrow();
        if (standing(caseId).isEmpty()) {
            return FineStatus.STRUCK_DOWN;
        }
        if (stops.findByIdOptional(caseId).filter(FineStop::lifted).isPresent()) {
            return FineStatus.LIFTED;
        }
        return rulings.ceiling(caseId, fine.no()).isPresent() ? FineStatus.REDUCED : FineStatus.IMPOSED;
    }

    private Optional<Fine> standing(UUID caseId) {
        return fines.last(caseId)
                .filter(fine -> rulings.ceiling(caseId, fine.no()).orElse(1L) > 0);
    }

    private FineTerms terms(UUID caseId, Fine fine) {
        return fine.terms(rulings.ceiling(caseId, fine.no()).orElse(null));
    }

    /**
     * The ledger as shown.
     *
     * @return null if no fine was imposed, or the last one was struck down
     */
    public FineView view(UUID caseId, LocalDate today) {
        return standing(caseId)
                .map(fine -> view(fine, caseId, statement(fine, caseId, today)))
                .orElse(null);
    }

    /**
     * The statement of account of a case's fine.
     *
     * @throws Problem FINE_UNKNOWN if no fine was imposed, or the last one was struck down
     */
    public FineAccount account(UUID caseId, LocalDate today) {
        Fine fine = standing(caseId).orElseThrow(() -> Problem.of(SanctionsProblem.FINE_UNKNOWN, caseId.toString()));
        FineStatement statement = statement(fine, caseId, today);
        return FineAccount.of(caseId, terms(caseId, fine), statement, view(fine, caseId, statement));
    }

    private FineView view(Fine fine, UUID caseId, FineStatement account) {
        FineTerms terms = terms(caseId, fine);
        Map<UUID, FineReversal> reversed = reversals.ofCase(caseId);
        return new FineView(
                terms.basisIdr(),
                fine.computation(),
                terms.ratePerMonth(),
                terms.warningEndedOn().plusDays(1),
                terms.imposedOn(),
                terms.ceilingIdr(),
                account.asOf(),
                account.months(),
                account.dueIdr(),
                account.paidIdr(),
                account.openIdr(),
                account.overpaidIdr(),
                account.settledOn(),
                stops.findByIdOptional(caseId).map(FineStop::stoppedOn).orElse(null),
                payments.of(caseId, fine.no()).stream()
                        .map(payment -> payment.view(reversed.get(payment.id())))
                        .toList());
    }
}
