package id.patuh.compliance.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.region.Place;
import id.patuh.compliance.region.RegencyPlaces;
import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;

/** Makes the doors of a list from the employers chosen for it. */
@ApplicationScoped
class ItemFactory {
    private final CandidateQuery candidates;

    ItemFactory(CandidateQuery candidates) {
        this.candidates = candidates;
    }

    /** An employer that was chosen, why, until when, and in whose words. */
    record Chosen(ListedEmployer employer, ItemKind kind, LocalDate visitBy, String note) {
        UUID employerId() {
            return employer.employerId();
        }
    }

    /** The doors in the order of the choice, numbered from 1. */
    List<ListItem> items(ListRegions regions, Collection<Chosen> chosen) {
        List<UUID> employers = chosen.stream().map(Chosen::employerId).toList();
        Map<UUID, Door> doors = candidates.doors(regions, employers);
        Map<UUID, UUID> leads = candidates.lastLeads(employers);
        List<ListItem> items = new ArrayList<>();
        for (Chosen one : chosen) {
            items.add(item(items.size() + 1, one, doors.get(one.employerId()), leads.get(one.employerId())));
        }
        return items;
    }

    private static ListItem item(int number, Chosen chosen, Door door, UUID lastLead) {
        ListedEmployer employer = chosen.employer();
        String region = door == null ? employer.home() : door.regionCode();
        Place place = door == null || door.place() == null
                ? RegencyPlaces.find(region).orElseThrow()
                : door.place();
        return new ListItem(
                number,
                employer.employerId(),
                door == null ? null : door.workplaceId(),
                employer.name(),
                region,
                place.latitude(),
                place.longitude(),
                door == null ? null : door.section(),
                chosen.kind(),
                type(chosen.kind(), employer.findings()),
                employer.scale(),
                Stream.of(Agency.BPJS_TK, Agency.BPJS_KES)
                        .filter(agency -> employer.findings().stream().anyMatch(finding -> finding.agency() == agency))
                        .toList(),
                employer.priorityTenths(),
                employer.findings().stream().map(ItemFactory::text).distinct().toList(),
                chosen.note(),
                chosen.visitBy(),
                lastLead);
    }

    private static VisitType type(ItemKind kind, List<Finding> findings) {
        if (kind == ItemKind.FOLLOW_UP) {
            return VisitType.FOLLOW_UP;
        }
        boolean onlyArrears =
                !findings.isEmpty() && findings.stream().allMatch(finding -> finding.code() == FindingCode.ARREARS);
        return onlyArrears ? VisitType.DESK : VisitType.FIELD;
    }

    private static String text(Finding finding) {
        return finding.agency() == null ? finding.code().name() : finding.code() + ":" + finding.agency();
    }
}
