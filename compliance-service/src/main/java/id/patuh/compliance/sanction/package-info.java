/**
 * Where sanction cases stand, learned from {@code patuh.sanctions.cases.v1} and shown beside an assessment, and which sanctions they came
 * to. Owns the tables {@code case_state} and {@code case_penalty}, and reads in {@code assessment} who was merged into whom, and who is at
 * home where. Uses the contracts and the kit only.
 */
package id.patuh.compliance.sanction;
