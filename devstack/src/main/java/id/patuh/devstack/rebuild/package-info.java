/**
 * What an operator does when a service or a reader has lost something: rebuilding a service from the topics, and sending dead letters
 * again. Uses the stack's processes and its broker, and owns no data.
 */
package id.patuh.devstack.rebuild;
