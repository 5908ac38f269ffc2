/**
 * What makes a history evident: the form of a step of which there is one text only, the hash that links it to the step before, and the ways
 * in which a history may not hold. Owns no table and reads none.
 */
package id.patuh.sanctions.history;
