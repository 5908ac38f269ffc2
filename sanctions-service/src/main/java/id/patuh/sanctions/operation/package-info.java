/**
 * The actions on cases and requests over HTTP: one method for all actions on a case and one for those on a request, each command an
 * operation of its own in the API document. Owns no table and no rule. The two methods stand in two classes because JAX-RS picks the class
 * by the longest path first: a shared class under {@code /v1} would never be asked.
 */
package id.patuh.sanctions.operation;
