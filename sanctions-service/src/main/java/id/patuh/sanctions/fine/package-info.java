/**
 * The fine and the payments on it. Owns {@code fine} and {@code fine_ledger}, both append-only; its arithmetic knows no framework.
 * Promises whole rupiah, rounded half up. Source: PP 86/2013 art. 7
 */
package id.patuh.sanctions.fine;
