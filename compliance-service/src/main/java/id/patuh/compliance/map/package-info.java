/**
 * The map and the statistics. Owns the tables {@code assessment_total}, {@code finding_total}, {@code workplace_total} and {@code
 * registration_total}, which follow assessments and records by difference, in the transaction of the change.
 */
package id.patuh.compliance.map;
