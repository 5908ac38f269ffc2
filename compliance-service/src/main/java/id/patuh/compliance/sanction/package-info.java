/**
 * Where sanction cases stand, learned from {@code patuh.sanctions.cases.v1} and shown beside an assessment. Owns the table {@code
 * case_state}. Uses the contracts and the kit only.
 */
package id.patuh.compliance.sanction;
