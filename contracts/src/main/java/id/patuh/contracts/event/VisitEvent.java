package id.patuh.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;

/**
 * Data of {@code id.patuh.compliance.visit.stepped.v1}: a visit was reported, signed or closed. Nothing before that is told, because an
 * announced visit would warn; nor is why an employer was visited.
 */
public record VisitEvent(
        UUID visitId,
        UUID employerId,
        UUID workplaceId,
        long version,
        Long changeNumber,
        String state,
        LocalDate date,
        String regionCode,
        List<Agency> agencies,
        String outcome,
        Boolean hit,
        Long workersFound,
        Long exposureFoundIdr,
        List<Ground> confirmed,
        List<Ground> refuted,
        Instant at) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.compliance.visit.stepped.v1";

    /**
     * What a visit found of a ground.
     *
     * @param workers how many it concerns; null where nobody counted
     * @param exposureIdr rupiah a month that are missing; null where nobody counted
     * @param agreedDeadline by when the employer shall put it right; null for none
     */
    public record Ground(FindingCode ground, Agency agency, Long workers, Long exposureIdr, LocalDate agreedDeadline) {}
}
