/**
 * Plans of lists: made by a job, looked at, published, changed. Owns the tables {@code inspection_plan}, {@code plan_team}, {@code
 * plan_visit} and {@code plan_unplanned}; promises that a published plan keeps every hard rule at the moment of its publication. The
 * search itself lies in {@link id.patuh.compliance.planning}.
 */
package id.patuh.compliance.inspection.plan;
