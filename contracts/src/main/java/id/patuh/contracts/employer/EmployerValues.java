package id.patuh.contracts.employer;

import java.math.BigDecimal;
import java.util.List;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.BusinessScale;

/**
 * What an employer is on a day, computed from its members; the components are those of {@link EmployerEvent}, in rupiah and degrees.
 *
 * <p>Null are the scale where no workplace ever reported, the workforce where none is open, and legal form, industry, address,
 * coordinates, capital and yearly sales where they are not known.
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
