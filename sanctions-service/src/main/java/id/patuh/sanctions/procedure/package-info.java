/** The procedure itself: sealed states, actions and guards. Pure: no framework, no database, no clock. Source: PP 86/2013 art. 5 */
package id.patuh.sanctions.procedure;
