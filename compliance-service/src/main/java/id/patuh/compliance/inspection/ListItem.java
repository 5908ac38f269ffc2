package id.patuh.compliance.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;

/**
 * A door of a list, as it was frozen.
 *
 * @param item its number on the list, from 1
 * @param workplaceId record of the workplace; null where the employer's home is visited
 * @param section letter of the section of industry; null where it is not known
 * @param needs the BPJS that have a finding about the employer
 * @param findings what was found, as {@code CODE} or {@code CODE:AGENCY}
 * @param note why a person added it; null otherwise
 * @param visitBy last day; null without one
 * @param lastLeadId lead of the last visit, who does not lead the next one; null without one
 */
public record ListItem(
        int item,
        UUID employerId,
        UUID workplaceId,
        String name,
        String regionCode,
        double latitude,
        double longitude,
        String section,
        ItemKind kind,
        VisitType type,
        BusinessScale scale,
        List<Agency> needs,
        int priorityTenths,
        List<String> findings,
        String note,
        LocalDate visitBy,
        UUID lastLeadId) {

    /** The same door under another number. */
    ListItem numbered(int number) {
        return new ListItem(
                number,
                employerId,
                workplaceId,
                name,
                regionCode,
                latitude,
                longitude,
                section,
                kind,
                type,
                scale,
                needs,
                priorityTenths,
                findings,
                note,
                visitBy,
                lastLeadId);
    }
}
