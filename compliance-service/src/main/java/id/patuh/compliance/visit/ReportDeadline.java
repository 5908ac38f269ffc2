package id.patuh.compliance.visit;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.contracts.calendar.CalendarYearMissingException;
import id.patuh.contracts.calendar.LegalZone;
import id.patuh.kit.calendar.PublishedCalendars;
import id.patuh.kit.problem.Problem;

/** When the report of a visit is due: at the end of the last of the policy's working days after it, where the door is. */
@ApplicationScoped
class ReportDeadline {
    private final PublishedCalendars calendars;
    private final AssessorFactory policies;

    ReportDeadline(PublishedCalendars calendars, AssessorFactory policies) {
        this.calendars = calendars;
        this.policies = policies;
    }

    /**
     * The moment from which a report is late.
     *
     * @throws Problem CALENDAR_UNKNOWN
     */
    Instant of(LocalDate day, String regionCode) {
        int period = policies.ofToday().policy().document().inspection().reportWorkingDays();
        try {
            return LegalZone.of(regionCode)
                    .endOf(calendars.inForce().workingDays().plus(day, period));
        } catch (CalendarYearMissingException unknown) {
            throw Problem.of(InspectionProblem.CALENDAR_UNKNOWN);
        }
    }

    /**
     * Whether the authorities work on a day.
     *
     * @throws Problem CALENDAR_UNKNOWN
     */
    boolean isWorkingDay(LocalDate day) {
        try {
            return calendars.inForce().workingDays().isWorkingDay(day);
        } catch (CalendarYearMissingException unknown) {
            throw Problem.of(InspectionProblem.CALENDAR_UNKNOWN);
        }
    }
}
