package id.patuh.compliance.map;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;

/** The total of one group of employers, at their homes. */
record AssessmentTotal(
        String regionCode,
        BusinessScale scale,
        ComplianceClass complianceClass,
        long employers,
        long workersAffected,
        long exposureIdr,
        long scored,
        long scoreTenths) {}
