/**
 * The papers of visits, as officials write them: the letter of assignment and the record. Owns the table {@code visit_document}; promises
 * that a paper that was written stays as it is, and that none tells why the employer was visited.
 */
package id.patuh.compliance.visit.document;
