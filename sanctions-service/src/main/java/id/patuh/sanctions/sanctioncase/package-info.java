/** Sanction cases: the steps of the agency. Source: PP 86/2013 art. 5 */
package id.patuh.sanctions.sanctioncase;
