package id.patuh.sanctions.fine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.FineStatement;

/** Fines, the payments on them, and what remedies left of them. Source: PP 86/2013 art. 7 */
@ApplicationScoped
public class FineLedger {
    private final FineRepository fines;
    private final FinePaymentRepository payments;
    private final FineRulingRepository rulings;

    FineLedger(FineRepository fines, FinePaymentRepository payments, FineRulingRepository rulings) {
        this.fines = fines;
        this.payments = payments;
        this.rulings = rulings;
    }

    /** Imposes a fine; another one only after the last was struck down. */
    public void impose(UUID caseId, FineTerms terms, List<BasisItem> computation, String policyVersion) {
        int no = fines.last(caseId).map(Fine::no).orElse(0) + 1;
        fines.persist(new Fine(caseId, no, terms, computation, policyVersion));
    }

    /**
     * Records a payment.
     *
     * @throws Problem if the day lies before the fine or in the future
     */
    public void pay(UUID caseId, FinePayment payment, String reference, Instant now, String subject) {
        Fine fine = fines.last(caseId).orElseThrow();
        if (payment.paidOn().isAfter(WorkingDays.dayOf(now))) {
            throw Problem.of(SanctionsProblem.DATE_IN_FUTURE, OfficialTerms.of(payment.paidOn()));
        }
        if (payment.paidOn().isBefore(fine.imposedOn())) {
            throw Problem.of(SanctionsProblem.PAYMENT_BEFORE_FINE, OfficialTerms.of(fine.imposedOn()));
        }
        payments.persist(new FinePaymentEntry(caseId, fine.no(), payment, reference, now, subject));
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
    public Optional<FineStatement> statement(UUID caseId, Instant now) {
        return standing(caseId)
                .map(fine -> FineComputation.statement(
                        terms(caseId, fine),
                        payments.of(caseId, fine.no()).stream()
                                .map(FinePaymentEntry::payment)
                                .toList(),
                        WorkingDays.dayOf(now)));
    }

    /** What has been paid on the last fine of a case, rupiah, whatever became of it. */
    public long paidIdr(UUID caseId) {
        return fines.last(caseId).stream()
                .flatMap(fine -> payments.of(caseId, fine.no()).stream())
                .mapToLong(entry -> entry.payment().amountIdr())
                .sum();
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
    public FineView view(UUID caseId, Instant now) {
        Fine fine = standing(caseId).orElse(null);
        if (fine == null) {
            return null;
        }
        FineTerms terms = terms(caseId, fine);
        FineStatement account = statement(caseId, now).orElseThrow();
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
                account.settledOn(),
                payments.of(caseId, fine.no()).stream()
                        .map(FinePaymentEntry::view)
                        .toList());
    }
}
