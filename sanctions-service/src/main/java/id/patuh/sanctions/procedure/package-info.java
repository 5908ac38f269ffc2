/**
 * The procedure itself: sealed states, actions with their rows and guards. Pure: no framework, no database, no clock, nothing
 * else of the service. Promises that no other package can write a transition. Source: PP 86/2013 art. 5
 */
package id.patuh.sanctions.procedure;
