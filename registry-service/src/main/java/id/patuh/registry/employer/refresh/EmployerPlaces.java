package id.patuh.registry.employer.refresh;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.registry.employer.EmployerStore;

/** The regions in which an employer has something. */
final class EmployerPlaces {
    private EmployerPlaces() {}

    /** One place for each region; empty where the home is the only place. A place without an open workplace is not listed. */
    static List<EmployerStore.Place> of(String home, List<MemberRecord> records) {
        Map<String, Boolean> places = new TreeMap<>();
        boolean anyOpen = false;
        for (MemberRecord record : records) {
            for (RecordEvent.Statement statement : record.statements()) {
                boolean open = isOpenWorkplace(record, statement);
                anyOpen |= open;
                places.merge(region(statement), open, Boolean::logicalOr);
            }
        }
        if (!anyOpen) {
            places.put(home, true);
        }
        return places.size() == 1 && places.getOrDefault(home, false)
                ? List.of()
                : places.entrySet().stream()
                        .map(place -> new EmployerStore.Place(place.getKey(), place.getValue()))
                        .toList();
    }

    private static boolean isOpenWorkplace(MemberRecord record, RecordEvent.Statement statement) {
        return statement.workplace() != null
                && record.counts(LocalDate.MAX)
                && record.endedOn(null, LocalDate.MAX).isEmpty()
                && record.held(null, LocalDate.MAX).filter(statement::equals).isPresent();
    }

    private static String region(RecordEvent.Statement statement) {
        return statement.workplace() == null
                ? statement.registration().regionCode()
                : statement.workplace().regionCode();
    }
}
