package id.patuh.compliance.records;

import java.util.UUID;

/** A regency or city, four digits, in which an employer has records. */
record EmployerRegion(UUID employerId, String regionCode) {}
