package id.patuh.sanctions.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Gives items of work to officers and puts them on hold; tells the history what it did. Callers hold the row lock of the case. */
@ApplicationScoped
public class WorkService {
    private final WorkStore store;
    private final AbsenceStore absences;

    WorkService(WorkStore store, AbsenceStore absences) {
        this.store = store;
        this.absences = absences;
    }

    /**
     * Gives a case or a request to an officer.
     *
     * @param owner agency or unit of the officer
     * @throws Problem OFFICER_ABSENT
     */
    public Map<String, Object> assign(UUID itemId, String owner, String officer) {
        absences.requirePresent(owner, officer);
        Map<String, Object> detail = new HashMap<>(Map.of("assignee", officer));
        store.handling(itemId).map(Handling::assignee).ifPresent(before -> detail.put("from", before));
        store.assign(itemId, officer);
        return detail;
    }

    /**
     * Puts a case or a request on hold until the beginning of a day in Jakarta.
     *
     * @throws Problem HOLD_DAY_OUT_OF_RANGE before tomorrow, and later than a year from today
     */
    public Map<String, Object> hold(UUID itemId, LocalDate until, String reason, Instant now) {
        LocalDate today = WorkingDays.dayOf(now);
        LocalDate latest = today.plusYears(1);
        if (!until.isAfter(today) || until.isAfter(latest)) {
            throw Problem.of(
                    SanctionsProblem.HOLD_DAY_OUT_OF_RANGE,
                    OfficialTerms.of(today.plusDays(1)),
                    OfficialTerms.of(latest));
        }
        store.hold(itemId, WorkingDays.endOf(until.minusDays(1)), reason);
        return Map.of("until", until.toString(), "reason", reason);
    }
}
