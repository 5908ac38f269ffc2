/**
 * Sanction cases: opening, reading, and the journal that writes each step with its history, event and audit row. Owns
 * {@code sanction_case} and {@code case_step}; knows requests only through {@code RequestLifecycle}. Promises that a state changes only
 * by a move of the procedure. Source: PP 86/2013 art. 5
 */
package id.patuh.sanctions.sanctioncase;
