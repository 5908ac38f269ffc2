/**
 * What becomes of visits: reports of the agencies, their attachments, signatures, and answers of employers. Owns the tables {@code
 * visit_report}, {@code visit_decision}, {@code visit_signature}, {@code visit_finding} and {@code
 * visit_reply}; promises that what was signed never changes.
 */
package id.patuh.compliance.visit.report;
