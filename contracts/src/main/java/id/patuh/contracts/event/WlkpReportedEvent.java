package id.patuh.contracts.event;

import java.math.BigDecimal;
import java.time.LocalDate;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.WorkplaceType;

/** Data of {@code id.patuh.agency.kemenaker.wlkp.reported.v1}: one row of the WLKP extract, sent by Kemenaker. Source: UU 7/1981 art. 6 */
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
