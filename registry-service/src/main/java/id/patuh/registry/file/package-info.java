/**
 * Files as text: bytes decoded strictly, and CSV looked at before it is cut into records, so that nothing of a file is lost without a word.
 * Knows no column and no database.
 */
package id.patuh.registry.file;
