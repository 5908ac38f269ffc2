/** The fine: its arithmetic and its ledger. Source: PP 86/2013 art. 7 */
package id.patuh.sanctions.fine;
