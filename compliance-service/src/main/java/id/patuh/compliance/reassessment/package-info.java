/**
 * Runs over all employers: one on each new day in Jakarta, one when the days off of a year have changed, and on request. Owns the table {@code reassessment_day}; promises that a result
 * that did not change is confirmed by the last run that ended.
 */
package id.patuh.compliance.reassessment;
