/**
 * What the services' tests need: a database, a broker, access tokens and a clock that can be moved. All of it exists once
 * in a test JVM, whatever class loader asks.
 */
package id.patuh.devstack.testing;
