/**
 * The verification of histories, of one case and of everything. Owns no table; reads {@code case_step}, {@code sanction_case}, documents
 * and anchors as they stand, and computes every hash anew. Promises to name the first place where a history does not hold.
 */
package id.patuh.sanctions.history.verification;
