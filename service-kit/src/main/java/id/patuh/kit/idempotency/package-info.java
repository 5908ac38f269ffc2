/**
 * Repeated requests with one {@code Idempotency-Key}. Owns the table {@code idempotency_key}.
 *
 * <p>Guarantee: the effect happens at most once, and every answered request of the key gets the first response, headers included.
 */
package id.patuh.kit.idempotency;
