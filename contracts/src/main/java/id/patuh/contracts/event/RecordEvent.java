package id.patuh.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.WorkplaceType;

/**
 * Data of {@code id.patuh.registry.record.changed.v1}: a record after a change. A record is what one agency holds under one number of its
 * own: a workplace or a registration. Source: UU 7/1981 art. 6, PP 86/2013 art. 3
 *
 * <p>Statements that an earlier version had and this one lacks still stand, unless one of these corrects them.
 */
public record RecordEvent(
        UUID recordId,
        long version,
        Long changeNumber,
        RecordType type,
        String number,
        UUID employerId,
        List<Membership> memberships,
        Replacement replacement,
        List<Statement> statements,
        List<ListCount> lists,
        Instant recordedAt) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.registry.record.changed.v1";

    /** Days on which a record belongs to an employer, half-open. */
    public record Membership(UUID employerId, LocalDate from, LocalDate to) {}

    /** A renewed number: from a day on, another record counts in the place of this one. */
    public record Replacement(UUID recordId, LocalDate from) {}

    /** Heads and wages of a worker list, which stand for those of a statement that is not newer. */
    public record ListCount(Programme programme, int workers, long wageBillIdr, LocalDate asOf) {}

    /**
     * What the agency stated, of a day. It holds until the next statement of the programme; of two of one day, the one with the higher
     * sequence holds.
     */
    public record Statement(
            UUID statementId,
            long sequence,
            Programme programme,
            LocalDate validFrom,
            LocalDate endedOn,
            boolean endStated,
            Instant recordedAt,
            UUID corrects,
            boolean withdrawn,
            Workplace workplace,
            Registration registration) {}

    /** What a WLKP report states of a workplace. Source: UU 7/1981 art. 6 */
    public record Workplace(
            String name,
            String legalForm,
            Integer kbliEdition,
            String kbli,
            BusinessScale scale,
            String regionCode,
            String address,
            BigDecimal latitude,
            BigDecimal longitude,
            Long capitalIdr,
            Long annualSalesIdr,
            int workers,
            long wageBillIdr,
            boolean construction,
            WorkplaceType workplaceType,
            String nitku) {}

    /** What a BPJS states of a registration in one programme. */
    public record Registration(
            String name,
            String regionCode,
            LocalDate registeredOn,
            int enrolledWorkers,
            long reportedWageBillIdr,
            YearMonth paidThrough,
            Long arrearsIdr,
            Integer jkkRiskGroup) {}
}
