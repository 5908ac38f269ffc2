package id.patuh.contracts.event;

import java.math.BigDecimal;
import java.time.LocalDate;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.WorkplaceType;

/**
 * Data of {@code id.patuh.agency.kemenaker.wlkp.reported.v1}: one row of the WLKP extract, sent by Kemenaker. Source: UU 7/1981 art. 6
 *
 * @param wlkpNumber the report's number; key of the message
 * @param nib business licence number, 13 digits; null when not known
 * @param npwp tax number, 15 or 16 digits; null when not known
 * @param name name of the employer
 * @param legalForm PT, CV ...; null when not known
 * @param kbliEdition 2020 or 2025; null when not known
 * @param kbli industry code of five digits; null when not known
 * @param scale business scale
 * @param regionCode regency or city, four digits
 * @param address street address; null when not known
 * @param latitude degrees; null when not known
 * @param longitude degrees; null when not known
 * @param capitalIdr rupiah; null when not known
 * @param annualSalesIdr rupiah a year; null when not known
 * @param workers head count
 * @param wageBillIdr base and fixed allowances, rupiah a month
 * @param construction whether it is a construction employer; null counts as false
 * @param reportedOn date of the report
 * @param workplaceType which door it is; null counts as UNKNOWN
 * @param nitku number of the place of business, 22 digits; null when not known
 * @param closedOn first day on which the workplace is closed; null opens it from the date of the report. Left out, it stays as it is
 */
public record WlkpReportedEvent(
        String wlkpNumber,
        String nib,
        String npwp,
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
        Boolean construction,
        LocalDate reportedOn,
        WorkplaceType workplaceType,
        String nitku,
        LocalDate closedOn) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.agency.kemenaker.wlkp.reported.v1";
}
