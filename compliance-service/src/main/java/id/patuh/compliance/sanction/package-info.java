/**
 * Where sanction cases stand, learned from {@code patuh.sanctions.cases.v1} and shown beside an assessment. Owns the table {@code
 * case_state}, and reads in {@code assessment} who was merged into whom. Uses the contracts and the kit only.
 */
package id.patuh.compliance.sanction;
