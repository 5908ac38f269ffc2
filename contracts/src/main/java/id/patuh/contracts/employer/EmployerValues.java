package id.patuh.contracts.employer;

import java.math.BigDecimal;
import java.util.List;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.BusinessScale;

/**
 * What an employer is on a day, computed from its members; the members are those of {@link EmployerEvent}.
 *
 * @param name name
 * @param legalForm legal form; null when not known
 * @param kbliEdition edition of the industry code; null when not known
 * @param kbli industry code; null when not known
 * @param scale business scale; null when no workplace ever reported
 * @param regionCode home
 * @param address street address; null when not known
 * @param latitude degrees; null when not known
 * @param longitude degrees; null when not known
 * @param capitalIdr capital in rupiah; null when not known
 * @param annualSalesIdr yearly sales in rupiah; null when not known
 * @param construction whether any open workplace is a construction workplace
 * @param workforce sums over open workplaces; null without any
 * @param workplaces how many workplaces there are
 * @param coverage sums by programme, in the order of the programmes
 */
public record EmployerValues(
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
        boolean construction,
        EmployerEvent.Workforce workforce,
        EmployerEvent.Workplaces workplaces,
        List<EmployerEvent.Coverage> coverage) {}
