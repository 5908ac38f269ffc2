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
 * own: a workplace or a registration. Source: UU 7/1981 art. 6; PP 86/2013 art. 3
 *
 * <p>Statements that an earlier version had and this one lacks still stand, unless one of these corrects them.
 *
 * @param recordId identity of the record, a UUIDv7; key of the message
 * @param version grows by one with each change of this record, from 1
 * @param changeNumber position in the registry's numbered feed of records; given when the event is published
 * @param type kind of record
 * @param number the agency's number, as it was first written
 * @param employerId the employer whose record it is today
 * @param memberships whose record it is and was, oldest first, without gaps
 * @param replacement the record that took its place; null while it counts
 * @param statements the latest statement of each programme (of a workplace, its latest statement), those that say when something ended,
 *     and those that this version added
 * @param lists what its worker lists count; empty where none is known
 * @param recordedAt when the registry recorded this version
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

    /**
     * Days on which a record belongs to an employer, half-open.
     *
     * @param employerId the employer
     * @param from first day; null for all days before {@code to}
     * @param to first day on which it no longer does; null while it does
     */
    public record Membership(UUID employerId, LocalDate from, LocalDate to) {}

    /**
     * A renewed number: from a day on, another record counts in the place of this one.
     *
     * @param recordId the other record
     * @param from first day on which this one counts in no sum
     */
    public record Replacement(UUID recordId, LocalDate from) {}

    /**
     * Heads and wages of a worker list, which stand for those of a statement that is not newer.
     *
     * @param programme the programme; null for a workplace
     * @param workers heads on the list
     * @param wageBillIdr sum of their monthly wages in rupiah
     * @param asOf day for which the list was made
     */
    public record ListCount(Programme programme, int workers, long wageBillIdr, LocalDate asOf) {}

    /**
     * What the agency stated, of a day. It holds until the next statement of the programme; of two of one day, the one with the higher
     * sequence holds.
     *
     * @param statementId its identity
     * @param sequence grows with each statement that the registry takes
     * @param programme the programme; null for a workplace
     * @param validFrom date of the report ({@code reportedOn}), or date for which the BPJS states it ({@code asOf})
     * @param endedOn first day on which the workplace is closed or the registration ended; null when nothing is said of an end
     * @param endStated whether anything is said of an end: true with a null {@code endedOn} opens it again from {@code validFrom} on
     * @param recordedAt when the registry recorded it
     * @param corrects the statement that it takes the place of; null where it is no correction
     * @param withdrawn true when nothing takes that place: this entry states nothing
     * @param workplace what is stated of a workplace; null for a registration, and where withdrawn
     * @param registration what is stated of a registration; null for a workplace, and where withdrawn
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

    /**
     * What a WLKP report states of a workplace. Source: UU 7/1981 art. 6
     *
     * @param name name of the employer, as the report has it
     * @param legalForm PT, CV ...; null when not given
     * @param kbliEdition 2020 or 2025; null when not given
     * @param kbli industry code of five digits; null when not given
     * @param scale business scale of the legal person
     * @param regionCode regency or city, four digits
     * @param address street address; null when not given
     * @param latitude degrees; null when not given
     * @param longitude degrees; null when not given
     * @param capitalIdr capital of the legal person in rupiah; null when not given
     * @param annualSalesIdr yearly sales of the legal person in rupiah; null when not given
     * @param workers head count of the workplace
     * @param wageBillIdr base and fixed allowances of the workplace, rupiah a month
     * @param construction whether it is a construction workplace
     * @param workplaceType which door it is
     * @param nitku number of the place of business, 22 digits; null when not given
     */
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

    /**
     * What a BPJS states of a registration in one programme.
     *
     * @param name name of the employer at the BPJS
     * @param regionCode regency or city, four digits
     * @param registeredOn date of registration
     * @param enrolledWorkers workers enrolled
     * @param reportedWageBillIdr monthly wage bill reported, rupiah
     * @param paidThrough last month paid in full; null when never paid
     * @param arrearsIdr arrears in rupiah as the BPJS states them; null when not stated
     * @param jkkRiskGroup 1 to 5, JKK only; null when unknown
     */
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
