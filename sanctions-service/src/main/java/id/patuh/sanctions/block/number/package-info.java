/**
 * Numbers that a decision in force names and that have gone to somebody else: who must look at them, and what a person confirmed. Owns
 * {@code number_confirmation}. Promises that nobody confirms what has changed again since he read it.
 */
package id.patuh.sanctions.block.number;
