/**
 * Reports of the inspection: the yearly one after ILO Convention 81, and the half-yearly one on participation. Owns the table {@code
 * daily_total}; of others it reads totals, officers and visits. No report names a person, or tells that a visit followed a complaint.
 */
package id.patuh.compliance.report;
