/**
 * Writes what an office issues: facts, wording and signature of each kind of document. Owns {@code document_file}. May use the case's
 * facts and recipients, policy and reference data; reads no other document than those it is given. Promises a signed file for every document,
 * whatever its words.
 */
package id.patuh.sanctions.letter;
