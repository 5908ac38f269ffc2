/**
 * The embedded stack: PostgreSQL, Kafka and the three services as processes that outlive the command which started them,
 * with what is needed to find, watch and stop them again.
 */
package id.patuh.devstack.stack;
