/**
 * Signed status lists by which a licensing system checks numbers without asking: the shape of the IETF Token Status List. Owns
 * {@code status_list} and takes the list of changed places that {@code answer} leaves. Promises that a place is never given twice, that a
 * list says what the look-up said a minute ago at most, and that it expires before its data are too old.
 */
package id.patuh.sanctions.block.status;
