/**
 * What {@code ./patuh demo} shows on a stack that is up: a client of the public API and a reader of the public topics, like any other
 * system. It owns nothing and may use the launcher only to find addresses, keys and the test clock.
 */
package id.patuh.devstack.demo;
