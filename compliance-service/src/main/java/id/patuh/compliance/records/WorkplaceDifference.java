package id.patuh.compliance.records;

import id.patuh.contracts.vocabulary.BusinessScale;

/** By how much the open workplaces of a region, and their workers, grow or shrink among employers of a scale. */
public record WorkplaceDifference(String regionCode, BusinessScale scale, long workplaces, long workers) {}
