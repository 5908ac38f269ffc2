/**
 * Documents of the procedure and their numbers. Owns {@code document} and {@code document_series}; {@code delivery} keeps how they reach
 * their addressee. Promises counted numbers without gaps, and no number twice in one office. Source: UU 30/2014 art. 60
 */
package id.patuh.sanctions.document;
