package id.patuh.compliance.assessment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.facts.EmployerFacts.Coverage;
import id.patuh.compliance.facts.EmployerFacts.Workforce;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.contracts.vocabulary.Programme;

/** The 2,000 employers of the sample extracts, joined by NIB and NPWP as the registry does it. */
final class SampleNation {
    static final LocalDate DATE = LocalDate.of(2026, 6, 30);

    private final Map<String, Builder> byIdentifier = new HashMap<>();
    private final Map<Builder, EmployerFacts> employers = new LinkedHashMap<>();

    private static final class Builder {
        private final List<Coverage> coverage = new ArrayList<>();
        private NamedCsvRecord wlkp;
        private String name;
        private String regionCode;
    }

    SampleNation() {
        read("wlkp", row -> employer(row, "WLKP:" + row.getField("wlkpNumber")).wlkp = row);
        read("bpjs-tk", row -> employer(row, "NPP:" + row.getField("npp"))
                .coverage
                .add(coverage(row, number(row, "jkkRiskGroup"))));
        read("bpjs-kes", row -> employer(row, "BU:" + row.getField("businessEntityCode"))
                .coverage
                .add(coverage(row, null)));
        byIdentifier.values().forEach(builder -> employers.computeIfAbsent(builder, SampleNation::facts));
    }

    Collection<EmployerFacts> employers() {
        return employers.values();
    }

    EmployerFacts find(String identifier) {
        int colon = identifier.indexOf(':');
        String canonical = identifier.startsWith("NPWP:")
                ? "NPWP:" + Npwp.parse(identifier.substring(colon + 1)).value()
                : identifier;
        return employers.get(byIdentifier.get(canonical));
    }

    static void read(String name, java.util.function.Consumer<NamedCsvRecord> row) {
        try (Reader reader = new InputStreamReader(
                        SampleNation.class.getResourceAsStream("/sample/" + name + ".csv"), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            csv.forEach(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Builder employer(NamedCsvRecord row, String ownNumber) {
        List<String> keys = new ArrayList<>(List.of(ownNumber));
        if (!row.getField("nib").isEmpty()) {
            keys.add("NIB:" + row.getField("nib"));
        }
        if (!row.getField("npwp").isEmpty()) {
            keys.add("NPWP:" + Npwp.parse(row.getField("npwp")).value());
        }
        Builder builder = keys.stream()
                .map(byIdentifier::get)
                .filter(known -> known != null)
                .findFirst()
                .orElseGet(Builder::new);
        keys.forEach(key -> byIdentifier.put(key, builder));
        if (builder.name == null) {
            builder.name = row.getField("name");
            builder.regionCode = row.getField("regionCode");
        }
        return builder;
    }

    private static Coverage coverage(NamedCsvRecord row, Integer riskGroup) {
        String paidThrough = row.getField("paidThrough");
        return new Coverage(
                Programme.valueOf(row.getField("programme")),
                LocalDate.parse(row.getField("registeredOn")),
                Integer.parseInt(row.getField("enrolledWorkers")),
                Long.parseLong(row.getField("reportedWageBillIdr")),
                paidThrough.isEmpty() ? null : YearMonth.parse(paidThrough),
                riskGroup,
                LocalDate.parse(row.getField("asOf")));
    }

    private static Integer number(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static EmployerFacts facts(Builder builder) {
        NamedCsvRecord wlkp = builder.wlkp;
        String sales = wlkp == null ? "" : wlkp.getField("annualSalesIdr");
        return new EmployerFacts(
                UUID.randomUUID(),
                1,
                null,
                builder.name,
                builder.regionCode,
                wlkp == null ? null : BusinessScale.valueOf(wlkp.getField("scale")),
                wlkp != null && Boolean.parseBoolean(wlkp.getField("construction")),
                sales.isEmpty() ? null : Long.valueOf(sales),
                wlkp == null
                        ? null
                        : new Workforce(
                                Integer.parseInt(wlkp.getField("workers")),
                                Long.parseLong(wlkp.getField("wageBillIdr")),
                                LocalDate.parse(wlkp.getField("reportedOn"))),
                builder.coverage,
                List.of(),
                List.of(),
                Instant.EPOCH);
    }
}
