/**
 * Requests to public service units, from submission to revocation, and what a fired clock does. Owns {@code service_request}; acts on
 * the case through its store and its journal. Promises that request and case move in one transaction. Source: PP 86/2013 art. 8
 */
package id.patuh.sanctions.servicerequest;
