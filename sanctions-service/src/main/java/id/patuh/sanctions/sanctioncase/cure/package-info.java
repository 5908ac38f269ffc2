/**
 * Ledgers before paper: what the latest assessment says of the grounds of a case. Owns no table; promises that a ground counts as cured
 * only if the data can tell. Source: PP 86/2013 art. 10
 */
package id.patuh.sanctions.sanctioncase.cure;
