package id.patuh.compliance.assessment;

/**
 * A result that differs from the one before.
 *
 * @param before the former result; null for the first one
 * @param after the new result
 */
public record AssessmentChange(PublishedAssessment before, PublishedAssessment after) {}
