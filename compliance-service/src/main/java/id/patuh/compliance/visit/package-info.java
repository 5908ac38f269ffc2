/** Visits that stand: who goes when. Owns the table {@code visit} together with the plans, which put theirs in. */
package id.patuh.compliance.visit;
