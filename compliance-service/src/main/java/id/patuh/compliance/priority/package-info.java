/**
 * Lists of employers, the most urgent first or drawn at random, each with its reasons. Owns nothing; reads {@code assessment} and {@code
 * employer_region}, and computes the reasons from the facts again.
 */
package id.patuh.compliance.priority;
