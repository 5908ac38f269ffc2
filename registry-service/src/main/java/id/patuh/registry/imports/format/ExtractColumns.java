package id.patuh.registry.imports.format;

import java.util.List;
import java.util.stream.Stream;

/** The columns of each extract with the values of its example row. */
final class ExtractColumns {
    static final List<ExtractColumn> WLKP = List.of(
            ExtractColumn.of("wlkpNumber*", ColumnForm.OWN_NUMBER, "WLKP-3171-000123"),
            ExtractColumn.of("nib", ColumnForm.NIB, "9120001234567"),
            ExtractColumn.of("npwp", ColumnForm.NPWP, "01.234.567.4-901.000"),
            ExtractColumn.of("name*", ColumnForm.TEXT, "PT Contoh Maju Bersama"),
            ExtractColumn.of("legalForm", ColumnForm.TEXT, "PT"),
            ExtractColumn.of("kbliEdition", ColumnForm.EDITION, "2020"),
            ExtractColumn.of("kbli", ColumnForm.KBLI, "10710"),
            ExtractColumn.of("scale*", ColumnForm.SCALE, "SMALL"),
            ExtractColumn.of("regionCode*", ColumnForm.REGION, "3171"),
            ExtractColumn.of("address", ColumnForm.LONG_TEXT, "Jl. Merdeka 1, Gambir"),
            ExtractColumn.of("latitude", ColumnForm.LATITUDE, "-6.1754"),
            ExtractColumn.of("longitude", ColumnForm.LONGITUDE, "106.8272"),
            ExtractColumn.of("capitalIdr", ColumnForm.RUPIAH, "1500000000"),
            ExtractColumn.of("annualSalesIdr", ColumnForm.RUPIAH, "3000000000"),
            ExtractColumn.of("workers*", ColumnForm.HEADS, "12"),
            ExtractColumn.of("wageBillIdr*", ColumnForm.RUPIAH, "60000000"),
            ExtractColumn.of("construction", ColumnForm.FLAG, "false"),
            ExtractColumn.of("reportedOn*", ColumnForm.PAST_DAY, "2026-01-10"),
            ExtractColumn.of("workplaceType", ColumnForm.WORKPLACE_TYPE, "HEAD"),
            ExtractColumn.of("nitku", ColumnForm.NITKU, "0012345674901000000000"),
            ExtractColumn.of("closedOn", ColumnForm.PAST_DAY, ""));
    static final List<ExtractColumn> BPJS_TK = registrations(
            ExtractColumn.of("npp*", ColumnForm.OWN_NUMBER, "NPP-00012345"),
            ExtractColumn.of("programme*", ColumnForm.TK_PROGRAMME, "JKK"),
            ExtractColumn.of("jkkRiskGroup", ColumnForm.RISK_GROUP, "3"));
    static final List<ExtractColumn> BPJS_KES = registrations(
            ExtractColumn.of("businessEntityCode*", ColumnForm.OWN_NUMBER, "BU-00067890"),
            ExtractColumn.of("programme*", ColumnForm.KES_PROGRAMME, "JKN"));
    static final List<ExtractColumn> WLKP_ROSTER =
            roster(ExtractColumn.of("wlkpNumber*", ColumnForm.OWN_NUMBER, "WLKP-3171-000123"));
    static final List<ExtractColumn> BPJS_TK_ROSTER = roster(
            ExtractColumn.of("npp*", ColumnForm.OWN_NUMBER, "NPP-00012345"),
            ExtractColumn.of("programmes*", ColumnForm.TK_PROGRAMMES, "JKK;JKM"));
    static final List<ExtractColumn> BPJS_KES_ROSTER = roster(
            ExtractColumn.of("businessEntityCode*", ColumnForm.OWN_NUMBER, "BU-00067890"),
            ExtractColumn.of("programmes*", ColumnForm.KES_PROGRAMMES, "JKN"));

    private ExtractColumns() {}

    private static List<ExtractColumn> registrations(
            ExtractColumn own, ExtractColumn programme, ExtractColumn... more) {
        return Stream.of(
                        Stream.of(
                                own,
                                ExtractColumn.of("nib", ColumnForm.NIB, "9120001234567"),
                                ExtractColumn.of("npwp", ColumnForm.NPWP, "01.234.567.4-901.000"),
                                ExtractColumn.of("name*", ColumnForm.TEXT, "PT Contoh Maju Bersama"),
                                ExtractColumn.of("regionCode*", ColumnForm.REGION, "3171"),
                                programme,
                                ExtractColumn.of("registeredOn*", ColumnForm.REGISTRATION_DAY, "2024-05-06"),
                                ExtractColumn.of("enrolledWorkers*", ColumnForm.HEADS, "10"),
                                ExtractColumn.of("reportedWageBillIdr*", ColumnForm.RUPIAH, "50000000"),
                                ExtractColumn.of("paidThrough", ColumnForm.MONTH, "2026-05"),
                                ExtractColumn.of("arrearsIdr", ColumnForm.RUPIAH, "")),
                        Stream.of(more),
                        Stream.of(
                                ExtractColumn.of("asOf*", ColumnForm.PAST_DAY, "2026-06-30"),
                                ExtractColumn.of("endedOn", ColumnForm.PAST_DAY, "")))
                .flatMap(columns -> columns)
                .toList();
    }

    private static List<ExtractColumn> roster(ExtractColumn own, ExtractColumn... programmes) {
        return Stream.of(
                        Stream.of(
                                own,
                                ExtractColumn.of("nik*", ColumnForm.NIK, "3171015708900001"),
                                ExtractColumn.of("wageIdr*", ColumnForm.RUPIAH, "5000000")),
                        Stream.of(programmes),
                        Stream.of(
                                ExtractColumn.of("validFrom*", ColumnForm.PAST_DAY, "2024-01-02"),
                                ExtractColumn.of("validTo", ColumnForm.DAY, ""),
                                ExtractColumn.of("asOf*", ColumnForm.PAST_DAY, "2026-06-30")))
                .flatMap(columns -> columns)
                .toList();
    }
}
