/**
 * What employers stood at on past days, for those who measure what changed since. Owns no table; who uses it reads {@code
 * assessment_history}.
 */
package id.patuh.compliance.standing;
