/**
 * Explains an assessment: the result in words, beside the facts and the records it rests on. Reads records; writes nothing. Uses the rules
 * and their wording.
 */
package id.patuh.compliance.assessment.explanation;
