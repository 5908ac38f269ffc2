package id.patuh.compliance.result;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.patuh.compliance.inference.Share;
import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.region.RegionScope;
import id.patuh.compliance.result.InspectionResults.Group;
import id.patuh.compliance.result.InspectionResults.Rate;

/** Puts signed visits together. */
final class Grouping {
    private Grouping() {}

    static List<Group> byDecile(List<SignedVisit> signed) {
        return by(signed, SignedVisit::decile).entrySet().stream()
                .map(group -> new Group(
                        group.getKey().toString(),
                        null,
                        group.getValue().size(),
                        hits(group.getValue()),
                        rate(group.getValue()),
                        priority(group.getValue().getFirst()),
                        priority(group.getValue().getLast()),
                        null,
                        null,
                        null))
                .toList();
    }

    static List<Group> byKind(List<SignedVisit> signed, boolean seesComplaints) {
        return by(signed, visit -> visit.kind(seesComplaints)).entrySet().stream()
                .map(group -> plain(group.getKey().name(), null, group.getValue()))
                .toList();
    }

    static List<Group> byRegion(List<SignedVisit> signed, boolean regencies) {
        return by(signed, unit(regencies)).entrySet().stream()
                .map(group -> plain(group.getKey(), RegionScope.name(group.getKey()), group.getValue()))
                .toList();
    }

    static List<Group> overrides(List<SignedVisit> signed, boolean regencies) {
        return by(signed, unit(regencies)).entrySet().stream()
                .map(group -> overrides(group.getKey(), group.getValue()))
                .toList();
    }

    static Group ofOfficer(Officer officer, List<SignedVisit> signed, ExpectedHits expected) {
        List<SignedVisit> own = signed.stream()
                .filter(visit -> visit.members().contains(officer.officerId()))
                .toList();
        return new Group(
                officer.officerId().toString(),
                officer.name(),
                own.size(),
                hits(own),
                rate(own),
                null,
                null,
                expected.of(own),
                null,
                null);
    }

    static int hits(Collection<SignedVisit> visits) {
        return (int) visits.stream().filter(SignedVisit::hit).count();
    }

    private static Group overrides(String region, List<SignedVisit> all) {
        List<SignedVisit> added =
                all.stream().filter(visit -> visit.kind() == ItemKind.OVERRIDE).toList();
        return new Group(
                region,
                RegionScope.name(region),
                added.size(),
                hits(added),
                rate(added),
                null,
                null,
                null,
                all.size(),
                (double) added.size() / all.size());
    }

    private static Group plain(String key, String name, List<SignedVisit> visits) {
        return new Group(key, name, visits.size(), hits(visits), rate(visits), null, null, null, null, null);
    }

    private static Function<SignedVisit, String> unit(boolean regencies) {
        return regencies ? SignedVisit::regionCode : SignedVisit::province;
    }

    private static Rate rate(List<SignedVisit> visits) {
        return visits.isEmpty() ? null : Rate.of(new Share(hits(visits), visits.size()).wilson());
    }

    private static BigDecimal priority(SignedVisit visit) {
        return BigDecimal.valueOf(visit.priorityTenths(), 1);
    }

    private static <K> Map<K, List<SignedVisit>> by(List<SignedVisit> signed, Function<SignedVisit, K> key) {
        return signed.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }
}
