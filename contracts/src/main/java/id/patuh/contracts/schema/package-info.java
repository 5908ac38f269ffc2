/**
 * Holds events against their published JSON Schemas, for tests and for tools of integrators. No service needs it to run.
 */
package id.patuh.contracts.schema;
