/**
 * What makes a history evident: the form of a step of which there is one text only, and the hash that links it to the step before. No
 * framework, no database.
 */
package id.patuh.sanctions.history;
