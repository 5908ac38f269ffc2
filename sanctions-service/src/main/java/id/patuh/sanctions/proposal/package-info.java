/**
 * Proposals: what assessments and cases suggest, for a person to act on. Owns {@code proposal}; reads open cases and predecessors. Promises
 * at most one pending proposal for each employer and agency, that the same finding is not proposed again once a person decided, and that
 * nothing is opened without a person. Source: PP 86/2013 art. 13
 */
package id.patuh.sanctions.proposal;
