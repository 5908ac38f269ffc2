package id.patuh.compliance.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Participation with an agency, or by how much it grew. Employers count at home, records and workers where the doors and registrations
 * are.
 *
 * @param liableEmployers who owe the agency something: contributions to a BPJS, the yearly report of workplaces to Kemenaker
 * @param registeredEmployers those of them who are registered with a BPJS, or have reported their workplaces
 * @param activeEmployers those of them who are in no arrears, or whose reports are not outdated
 * @param records open registrations, or open workplaces
 * @param workers of each registration the most enrolled in one programme; of each workplace its head count
 */
@Schema(name = "AgencyFigures")
record AgencyFigures(long liableEmployers, long registeredEmployers, long activeEmployers, long records, long workers) {
    static final AgencyFigures NONE = new AgencyFigures(0, 0, 0, 0, 0);

    AgencyFigures plus(AgencyFigures other) {
        return new AgencyFigures(
                liableEmployers + other.liableEmployers,
                registeredEmployers + other.registeredEmployers,
                activeEmployers + other.activeEmployers,
                records + other.records,
                workers + other.workers);
    }

    AgencyFigures minus(AgencyFigures other) {
        return new AgencyFigures(
                liableEmployers - other.liableEmployers,
                registeredEmployers - other.registeredEmployers,
                activeEmployers - other.activeEmployers,
                records - other.records,
                workers - other.workers);
    }
}
