package id.patuh.conformance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;

/** The calendar of a year in sanctions-service, changed as two persons do it. */
final class ServiceCalendar {
    private final ServiceClient author = client("calendar-author");
    private final ServiceClient approver = client("calendar-approver");
    private final String path;
    private final ArrayNode before;

    ServiceCalendar(int year) {
        path = "/v1/calendars/" + year;
        before = (ArrayNode) author.get(path).expect(200).json().path("holidays");
    }

    private static ServiceClient client(String person) {
        return RunningStack.services()
                .get("sanctions")
                .as(RunningStack.personalToken(person, "policy-approver", "KEMENAKER", "*"));
    }

    ArrayNode asItWas() {
        return before;
    }

    /** With every working day of a span off, both ends included. */
    ArrayNode withDaysOff(String first, String last) {
        Set<String> off = new TreeSet<>();
        before.forEach(day -> off.add(day.path("date").asText()));
        ArrayNode days = before.deepCopy();
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .map(LocalDate::toString)
                .filter(day -> !off.contains(day))
                .forEach(day -> days.addObject()
                        .put("date", day)
                        .put("name", "Cuti bersama")
                        .put("kind", "COLLECTIVE_LEAVE")
                        .put("status", "DECREED"));
        return days;
    }

    Answer propose(JsonNode holidays) {
        String inForce = author.get(path).expect(200).header("ETag").orElseThrow();
        return author.put(path, inForce, Map.of("holidays", holidays)).expect(202);
    }

    void putIntoForce(JsonNode holidays) {
        String proposed = propose(holidays).header("ETag").orElseThrow();
        approver.post(path + "/approval", proposed, "").expect(200);
    }
}
