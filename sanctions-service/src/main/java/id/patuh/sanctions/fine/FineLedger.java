package id.patuh.sanctions.fine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.FineStatement;

/** Fines and the payments on them. Source: PP 86/2013 art. 7 */
@ApplicationScoped
public class FineLedger {
    private final FineRepository fines;
    private final FinePaymentRepository payments;

    FineLedger(FineRepository fines, FinePaymentRepository payments) {
        this.fines = fines;
        this.payments = payments;
    }

    /** Imposes a fine. */
    public void impose(UUID caseId, FineTerms terms, List<BasisItem> computation, String policyVersion) {
        fines.persist(new Fine(caseId, terms, computation, policyVersion));
    }

    /**
     * Records a payment.
     *
     * @throws Problem if the day lies before the fine or in the future
     */
    public void pay(UUID caseId, FinePayment payment, String reference, Instant now, String subject) {
        LocalDate imposedOn = fines.findById(caseId).terms().imposedOn();
        if (payment.paidOn().isAfter(WorkingDays.dayOf(now))) {
            throw Problem.of(SanctionsProblem.DATE_IN_FUTURE, OfficialTerms.of(payment.paidOn()));
        }
        if (payment.paidOn().isBefore(imposedOn)) {
            throw Problem.of(SanctionsProblem.PAYMENT_BEFORE_FINE, OfficialTerms.of(imposedOn));
        }
        payments.persist(new FinePaymentEntry(Ids.next(), caseId, payment, reference, now, subject));
    }

    /** The account of a case's fine; empty if no fine was imposed. */
    public Optional<FineStatement> statement(UUID caseId, Instant now) {
        return fines.findByIdOptional(caseId)
                .map(fine -> FineComputation.statement(
                        fine.terms(),
                        payments.ofCase(caseId).stream()
                                .map(FinePaymentEntry::payment)
                                .toList(),
                        WorkingDays.dayOf(now)));
    }

    /**
     * The ledger as shown.
     *
     * @return null if no fine was imposed
     */
    public FineView view(UUID caseId, Instant now) {
        Fine fine = fines.findById(caseId);
        if (fine == null) {
            return null;
        }
        FineTerms terms = fine.terms();
        FineStatement account = statement(caseId, now).orElseThrow();
        return new FineView(
                terms.basisIdr(),
                fine.computation(),
                terms.ratePerMonth(),
                terms.warningEndedOn().plusDays(1),
                terms.imposedOn(),
                account.asOf(),
                account.months(),
                account.dueIdr(),
                account.paidIdr(),
                account.openIdr(),
                account.settledOn(),
                payments.ofCase(caseId).stream().map(FinePaymentEntry::view).toList());
    }
}
