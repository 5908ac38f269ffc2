/**
 * Workplaces and registrations, learned from {@code patuh.registry.records.v1}: their statements and memberships on past days, and where
 * the doors of employers are today. Owns the tables {@code employer_record}, {@code record_membership}, {@code record_statement}, {@code
 * record_list_count}, {@code employer_region} and {@code employer_scale}. Uses the contracts and the kit only; who follows workplaces
 * or registrations implements {@link id.patuh.compliance.records.WorkplaceListener} or {@link
 * id.patuh.compliance.records.RegistrationListener}.
 */
package id.patuh.compliance.records;
