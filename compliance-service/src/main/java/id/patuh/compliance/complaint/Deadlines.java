package id.patuh.compliance.complaint;

import java.time.Instant;
import java.time.LocalDate;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.vocabulary.Agency;

/**
 * When what must be done about a complaint; days are those of the place of the workplace.
 *
 * @param dueAt end of the fifth working day at a BPJS (handled), of the fourteenth day at Kemenaker (answered)
 * @param visitBy last day of a visit on it
 */
record Deadlines(Instant receivedAt, Instant dueAt, LocalDate visitBy) {
    /** Source: UU 24/2011 art. 48 */
    private static final int BPJS_WORKING_DAYS = 5;

    /** Source: UU 25/2009 art. 44 */
    private static final int KEMENAKER_DAYS = 14;

    static Deadlines of(Agency agency, String regionCode, Instant now, WorkingDays working, int visitWorkingDays) {
        LegalZone zone = LegalZone.of(regionCode);
        LocalDate day = zone.dayOf(now);
        LocalDate due =
                switch (agency) {
                    case KEMENAKER -> day.plusDays(KEMENAKER_DAYS);
                    case BPJS_TK, BPJS_KES -> working.plus(day, BPJS_WORKING_DAYS);
                };
        return new Deadlines(now, zone.endOf(due), working.plus(day, visitWorkingDays));
    }
}
