/**
 * Visits that stand: who goes to which employer, when, and how far they are. Owns the table {@code visit} together with the plans, which
 * put theirs in; what was written of a visit lies in {@link id.patuh.compliance.visit.report}.
 */
package id.patuh.compliance.visit;
