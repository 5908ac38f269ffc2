/**
 * Long work in bounded steps. Owns the table {@code job}.
 *
 * <p>Guarantee: a step's effect and its progress are committed together, so that a crash loses at most the running step and repeats none.
 */
package id.patuh.kit.jobs;
