package id.patuh.sanctions.fine;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.db.Database;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.SanctionsProblem;

/** References of the payments that count: one transfer to an agency pays one fine once. Source: PP 86/2013 art. 10 */
@ApplicationScoped
class PaymentReferenceStore {
    private final Database database;

    PaymentReferenceStore(Database database) {
        this.database = database;
    }

    /**
     * Takes the reference of a payment.
     *
     * @throws Problem PAYMENT_REFERENCE_USED if a payment to the agency counts under it, in whichever case
     */
    void claim(Agency agency, FinePaymentEntry payment) {
        int claimed = database.update("""
                insert into fine_reference (agency, reference, payment_id) values (?, ?, ?)
                on conflict (agency, reference) do nothing
                """, agency.name(), normalized(payment.reference()), payment.id());
        if (claimed == 0) {
            throw Problem.of(SanctionsProblem.PAYMENT_REFERENCE_USED, payment.reference());
        }
    }

    /** Gives the reference of a payment free. */
    void release(Agency agency, FinePaymentEntry payment) {
        database.update(
                "delete from fine_reference where agency = ? and reference = ? and payment_id = ?",
                agency.name(),
                normalized(payment.reference()),
                payment.id());
    }

    /** A reference without the differences of writing: letter case and blanks. */
    static String normalized(String reference) {
        return reference.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
