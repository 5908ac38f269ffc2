/**
 * What another regulation could change: periods, rates, services, who may act. Owns the policy documents; knows the procedure's
 * vocabulary only. Promises that a document which leaves something undefined stops the start.
 */
package id.patuh.sanctions.policy;
