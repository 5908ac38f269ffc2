/**
 * The one clock of a service. Outside of production it may be moved by a file, so that a whole stack follows one test clock.
 */
package id.patuh.kit.clock;
