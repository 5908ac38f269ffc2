package id.patuh.compliance.inspection.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Computes every hard rule of a plan again, from nothing but what the API answers about lists, officers, teams and visits. Shares no code
 * with the planner.
 */
final class PlanChecker {
    private static final double EARTH_KM = 6371;
    private static final double DETOUR = 1.4;
    private static final LocalTime DAY_BEGINS = LocalTime.of(8, 0);
    private static final int DAY_MINUTES = 480;
    private static final Map<String, Integer> VISIT_MINUTES =
            Map.of("MICRO", 60, "SMALL", 90, "MEDIUM", 120, "LARGE", 180);

    private final Map<String, JsonNode> officers = new HashMap<>();
    private final Map<String, JsonNode> items = new HashMap<>();
    private final Map<String, List<JsonNode>> absences = new HashMap<>();
    private final Map<String, Set<String>> exclusions = new HashMap<>();
    private final double randomShare;
    private final Set<LocalDate> holidays;
    private final List<String> violations = new ArrayList<>();

    PlanChecker(
            List<JsonNode> officers,
            Map<String, List<JsonNode>> absences,
            Map<String, List<JsonNode>> exclusions,
            List<JsonNode> items,
            double randomShare,
            Set<LocalDate> holidays) {
        officers.forEach(officer -> this.officers.put(officer.path("officerId").asText(), officer));
        items.forEach(item -> this.items.put(item.path("employerId").asText(), item));
        this.absences.putAll(absences);
        exclusions.forEach((officer, found) -> {
            Set<String> employers = new HashSet<>();
            found.forEach(
                    exclusion -> employers.add(exclusion.path("employerId").asText()));
            this.exclusions.put(officer, employers);
        });
        this.randomShare = randomShare;
        this.holidays = holidays;
    }

    /** What a plan breaks, in words; empty if nothing. */
    List<String> violations(List<JsonNode> teams, List<JsonNode> visits, LocalDate from, LocalDate to) {
        Map<String, List<JsonNode>> byTeam = new HashMap<>();
        Set<String> employers = new HashSet<>();
        for (JsonNode visit : visits) {
            byTeam.computeIfAbsent(visit.path("teamId").asText(), key -> new ArrayList<>())
                    .add(visit);
            if (!employers.add(visit.path("employerId").asText())) {
                violations.add("visited twice: " + visit);
            }
        }
        Set<String> goes = new HashSet<>();
        Map<String, Integer> used = new HashMap<>();
        for (JsonNode team : teams) {
            LocalDate day = LocalDate.parse(team.path("date").asText());
            if (day.isBefore(from) || day.isAfter(to) || isOff(day)) {
                violations.add("no working day of the period: " + team);
            }
            List<JsonNode> own = byTeam.getOrDefault(team.path("teamId").asText(), List.of());
            for (JsonNode member : team.path("members")) {
                String officer = member.path("officerId").asText();
                if (!goes.add(officer + day)) {
                    violations.add("two teams a day: " + officer + " " + day);
                }
                used.merge(officer, own.size(), Integer::sum);
                checkOfficer(officer, day, own);
            }
            checkTeam(team, own);
            checkDay(team, own);
        }
        used.forEach((officer, count) -> {
            int quota = quota(officers.get(officer));
            if (count > quota) {
                violations.add("quota of " + officer + ": " + count + " of " + quota);
            }
        });
        checkChance(visits);
        return violations;
    }

    private void checkOfficer(String id, LocalDate day, List<JsonNode> visits) {
        JsonNode officer = officers.get(id);
        if (!officer.path("active").asBoolean()) {
            violations.add("inactive: " + id);
        }
        for (JsonNode absence : absences.getOrDefault(id, List.of())) {
            if (!day.isBefore(LocalDate.parse(absence.path("from").asText()))
                    && !day.isAfter(LocalDate.parse(absence.path("to").asText()))) {
                violations.add("absent: " + id + " " + day);
            }
        }
        for (JsonNode visit : visits) {
            if (exclusions
                    .getOrDefault(id, Set.of())
                    .contains(visit.path("employerId").asText())) {
                violations.add("excluded: " + id + " from " + visit);
            }
        }
    }

    private void checkTeam(JsonNode team, List<JsonNode> visits) {
        String lead = team.path("leadId").asText();
        int inspectors = 0;
        Set<String> agencies = new HashSet<>();
        for (JsonNode member : team.path("members")) {
            String agency = member.path("agency").asText();
            agencies.add(agency);
            inspectors += agency.equals("KEMENAKER") ? 1 : 0;
        }
        if (!officers.get(lead).path("agency").asText().equals("KEMENAKER")) {
            violations.add("led by no inspector: " + team);
        }
        for (JsonNode visit : visits) {
            JsonNode item = items.get(visit.path("employerId").asText());
            for (JsonNode need : item.path("needs")) {
                if (!agencies.contains(need.asText())) {
                    violations.add("without " + need + ": " + visit);
                }
            }
            if (item.path("scale").asText().equals("LARGE") && inspectors < 2) {
                violations.add("no second inspector: " + visit);
            }
            if (lead.equals(item.path("lastLeadId").asText())) {
                violations.add("rotation: " + visit);
            }
            for (JsonNode member : team.path("members")) {
                if (member.path("agency").asText().equals("KEMENAKER")
                        && !actsIn(officers.get(member.path("officerId").asText()), visit)) {
                    violations.add("outside the province: " + member + " " + visit);
                }
            }
            if (item.hasNonNull("visitBy")
                    && team.path("date").asText().compareTo(item.path("visitBy").asText()) > 0) {
                violations.add("too late: " + visit);
            }
        }
    }

    private void checkDay(JsonNode team, List<JsonNode> visits) {
        double[] office = place(team.path("office"));
        String region = team.path("office").path("regionCode").asText();
        double[] at = office;
        String atRegion = region;
        int minute = 0;
        int order = 1;
        for (JsonNode visit : visits) {
            boolean desk = visit.path("type").asText().equals("DESK");
            int travel = desk
                    ? 0
                    : travel(
                            at, atRegion, place(visit), visit.path("regionCode").asText());
            int duration = VISIT_MINUTES.get(visit.path("scale").asText());
            LocalTime start = DAY_BEGINS.plusMinutes(minute + travel);
            if (visit.path("travelMinutesBefore").asInt() != travel
                    || visit.path("durationMinutes").asInt() != duration
                    || visit.path("order").asInt() != order
                    || !visit.path("startAt").asText().equals(start.toString())
                    || !visit.path("endAt")
                            .asText()
                            .equals(start.plusMinutes(duration).toString())) {
                violations.add("times: " + visit + " should begin at " + start + " after " + travel);
            }
            minute += travel + duration;
            order++;
            if (!desk) {
                at = place(visit);
                atRegion = visit.path("regionCode").asText();
            }
        }
        minute += at == office ? 0 : travel(at, atRegion, office, region);
        if (minute > DAY_MINUTES || minute != team.path("minutes").asInt()) {
            violations.add("day of " + minute + " minutes: " + team);
        }
    }

    private void checkChance(List<JsonNode> visits) {
        long drawn = visits.stream().filter(PlanChecker::isDrawn).count();
        long all = items.values().stream().filter(PlanChecker::isDrawn).count();
        long needed = Math.min((long) Math.floor(randomShare * visits.size() + 1e-9), all);
        if (drawn < needed) {
            violations.add(drawn + " drawn at random of " + needed);
        }
    }

    private boolean isOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(day);
    }

    private static boolean isDrawn(JsonNode door) {
        return door.path("kind").asText().equals("RANDOM");
    }

    private static int quota(JsonNode officer) {
        if (officer.hasNonNull("monthlyQuota")) {
            return officer.path("monthlyQuota").asInt();
        }
        return officer.path("agency").asText().equals("KEMENAKER") ? 5 : 20;
    }

    private static boolean actsIn(JsonNode officer, JsonNode visit) {
        for (JsonNode province : officer.path("provinces")) {
            if (province.asText().equals("*")
                    || visit.path("regionCode").asText().startsWith(province.asText())) {
                return true;
            }
        }
        return false;
    }

    private static double[] place(JsonNode node) {
        return new double[] {
            node.path("latitude").asDouble(), node.path("longitude").asDouble()
        };
    }

    private static int travel(double[] from, String fromRegion, double[] to, String toRegion) {
        double speed = fromRegion.equals(toRegion) ? 30 : 45;
        double lat = Math.toRadians(to[0] - from[0]);
        double lon = Math.toRadians(to[1] - from[1]);
        double a = Math.pow(Math.sin(lat / 2), 2)
                + Math.cos(Math.toRadians(from[0])) * Math.cos(Math.toRadians(to[0])) * Math.pow(Math.sin(lon / 2), 2);
        return (int) Math.ceil(2 * EARTH_KM * Math.asin(Math.sqrt(a)) * DETOUR / speed * 60);
    }
}
