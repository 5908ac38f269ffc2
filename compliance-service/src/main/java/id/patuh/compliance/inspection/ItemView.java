package id.patuh.compliance.inspection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.kit.problem.Language;

/**
 * A door of a list as a caller may see it.
 *
 * @param workplaceId record of the workplace; null where the employer's home is visited
 * @param kind how it came on the list; a complaint reads PRIORITY to all who may not know of it
 * @param needs the BPJS that go along
 * @param priority 0 to 100
 * @param reason why it is on the list, in the language asked for; the words of the person who added it
 * @param visitBy last day; null without one, and to all who may not know of a complaint
 * @param lastLeadId officer who led the last visit, and does not lead the next one
 */
@Schema(name = "InspectionListItem")
record ItemView(
        int item,
        UUID employerId,
        @Schema(nullable = true) UUID workplaceId,
        String name,
        String regionCode,
        ItemKind kind,
        VisitType type,
        BusinessScale scale,
        List<Agency> needs,
        BigDecimal priority,
        String reason,
        @Schema(nullable = true) LocalDate visitBy,
        @Schema(nullable = true) UUID lastLeadId) {

    /** A page of doors. */
    @Schema(name = "InspectionListItemPage")
    record PageOf(
            List<ItemView> items, @Schema(nullable = true) String nextCursor) {}

    /** A door, as those see it who know of complaints or do not. */
    static ItemView of(ListItem item, boolean seesComplaints, Language language) {
        boolean masked = item.kind() == ItemKind.COMPLAINT && !seesComplaints;
        return new ItemView(
                item.item(),
                item.employerId(),
                item.workplaceId(),
                item.name(),
                item.regionCode(),
                masked ? ItemKind.PRIORITY : item.kind(),
                item.type(),
                item.scale(),
                item.needs(),
                BigDecimal.valueOf(item.priorityTenths(), 1),
                ItemReason.of(item, masked).in(language),
                masked ? null : item.visitBy(),
                item.lastLeadId());
    }
}
