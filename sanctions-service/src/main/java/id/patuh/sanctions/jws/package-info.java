/**
 * The key with which this service signs what others check offline, status lists and anchors of histories, and the signatures themselves.
 * Promises that a token is accepted only from a key of the configuration.
 */
package id.patuh.sanctions.jws;
