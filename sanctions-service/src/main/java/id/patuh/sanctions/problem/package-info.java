/** The catalogue of what this service refuses. */
package id.patuh.sanctions.problem;
