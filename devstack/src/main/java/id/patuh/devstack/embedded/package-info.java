/**
 * The same engines as in production, without docker: PostgreSQL and a Kafka broker as processes of this machine, and the
 * identity keys and the test clock that go with them.
 */
package id.patuh.devstack.embedded;
