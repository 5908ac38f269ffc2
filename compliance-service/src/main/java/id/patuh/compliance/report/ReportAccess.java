package id.patuh.compliance.report;

import java.time.LocalDate;
import java.util.List;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.compliance.region.RegionScope;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.problem.Problem;

/** Who reads reports: supervisors and auditors, each of their own provinces. */
final class ReportAccess {
    private ReportAccess() {}

    /**
     * The provinces of which the caller reads.
     *
     * @throws Problem AGENCY_MISMATCH
     */
    static List<String> provinces(Caller caller) {
        if (!caller.hasRole(Roles.AUDITOR)) {
            caller.requireAgency(Agency.KEMENAKER, Roles.KEMENAKER_SUPERVISOR);
        }
        return RegionScope.of(caller, null).provinces();
    }

    /**
     * Refuses a period of the future.
     *
     * @throws Problem REPORT_PERIOD_AHEAD
     */
    static void requireBegun(String period, LocalDate from, LocalDate today) {
        if (from.isAfter(today)) {
            throw Problem.of(InspectionProblem.REPORT_PERIOD_AHEAD, period);
        }
    }
}
