package id.patuh.compliance.inference;

/** A figure with the bounds of its 95 % interval. */
public record Estimate(double value, double lower, double upper) {}
