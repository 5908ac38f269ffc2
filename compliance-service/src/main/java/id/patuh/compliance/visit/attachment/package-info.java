/** Photographs and papers of visits, known by their hashes. Owns the table {@code visit_attachment}. */
package id.patuh.compliance.visit.attachment;
