/**
 * Documents of the procedure, their numbers and the proofs of their delivery. Owns {@code document}, {@code document_series} and
 * {@code delivery}, all append-only. Promises numbers without gaps. Source: UU 30/2014 art. 60
 */
package id.patuh.sanctions.document;
