package id.patuh.compliance.assessment;

/** A result that differs from the one before, which is null for the first one. */
public record AssessmentChange(PublishedAssessment before, PublishedAssessment after) {}
