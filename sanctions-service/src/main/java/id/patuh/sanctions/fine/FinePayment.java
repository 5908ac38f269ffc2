package id.patuh.sanctions.fine;

import java.time.LocalDate;

/**
 * One payment on a fine.
 *
 * @param paidOn day of payment, Asia/Jakarta
 * @param amountIdr rupiah, more than zero
 */
public record FinePayment(LocalDate paidOn, long amountIdr) {}
