/** Requests to public service units: their review, decision and revocation. Source: PP 86/2013 art. 8 */
package id.patuh.sanctions.servicerequest;
