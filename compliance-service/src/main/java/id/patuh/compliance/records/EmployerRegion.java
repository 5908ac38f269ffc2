package id.patuh.compliance.records;

import java.util.UUID;

/**
 * A regency or city in which an employer has records.
 *
 * @param employerId the employer
 * @param regionCode four digits
 */
record EmployerRegion(UUID employerId, String regionCode) {}
