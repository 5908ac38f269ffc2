/**
 * The rules: what an employer owes, what is missing, and the two constructs of score and priority. Pure functions without any framework;
 * the same facts and the same policy give the same result.
 */
package id.patuh.compliance.assessment.rules;
