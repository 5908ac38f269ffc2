/**
 * The services' API as an agency's system calls it: HTTP with a bearer token and JSON, nothing of the services' own code. The demo, the
 * benchmarks and the conformance suite use it.
 */
package id.patuh.devstack.client;
