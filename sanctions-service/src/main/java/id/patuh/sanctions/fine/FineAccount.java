package id.patuh.sanctions.fine;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.procedure.FineStatement;

/**
 * The statement of account of a fine: what fell due month by month, beside the ledger. Source: PP 86/2013 art. 10
 *
 * @param fine the ledger: payments and what was taken back, due, open and overpaid
 * @param months months begun, in order; empty where the case was unfounded and nothing is due
 */
@Schema(name = "FineAccount")
public record FineAccount(UUID caseId, FineView fine, List<Month> months) {
    /**
     * One month begun.
     *
     * @param dueIdr what this month adds, whole rupiah
     * @param totalIdr what is due with it, whole rupiah
     */
    @Schema(name = "FineMonth")
    public record Month(int number, LocalDate from, long dueIdr, long totalIdr) {}

    static FineAccount of(UUID caseId, FineTerms terms, FineStatement statement, FineView view) {
        List<Month> months = IntStream.rangeClosed(1, statement.months())
                .mapToObj(number -> month(terms, number))
                .toList();
        return new FineAccount(caseId, view, months);
    }

    private static Month month(FineTerms terms, int number) {
        long total = FineComputation.due(terms, number);
        return new Month(
                number,
                terms.warningEndedOn().plusDays(1).plusMonths(number - 1L),
                total - FineComputation.due(terms, number - 1),
                total);
    }
}
