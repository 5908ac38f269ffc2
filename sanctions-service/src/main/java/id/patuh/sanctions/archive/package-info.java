/**
 * Gives issued documents to those who may read their case, joins the documents of a case into one file, and lets anybody check one. Owns
 * no table. Promises that the public learns kind, office, date and state of a document, and nothing else.
 */
package id.patuh.sanctions.archive;
