package id.patuh.sanctions.document;

import java.time.LocalDate;

/**
 * The file of a document.
 *
 * @param date that stands on it
 * @param handle its random name in public addresses
 * @param sha256 its hash, 64 hexadecimal digits
 */
record IssuedFile(LocalDate date, String handle, String sha256) {}
