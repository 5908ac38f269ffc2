package id.patuh.compliance.assessment.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.contracts.employer.EmployerComputation;
import id.patuh.contracts.employer.EmployerValues;
import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.employer.MemberRecord.Spell;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.event.RecordEvent.Registration;
import id.patuh.contracts.event.RecordEvent.Statement;
import id.patuh.contracts.event.RecordEvent.Workplace;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.WorkplaceType;

/** The employers of sample extracts: rows joined to records by own number, and to employers by NIB and NPWP, as the registry does it. */
final class SampleNation {
    static final LocalDate DATE = LocalDate.of(2026, 6, 30);

    private static final Path RESOURCES = Path.of("..", "registry-service", "src", "test", "resources");

    private final String sample;
    private final Map<String, SampleEmployer> byNumber = new HashMap<>();
    private final Map<String, SampleRecord> records = new LinkedHashMap<>();
    private final Map<SampleEmployer, EmployerFacts> employers = new LinkedHashMap<>();
    private long sequence;

    /** An employer and the records that were found to be its members. */
    private static final class SampleEmployer {
        private final Map<String, SampleRecord> members = new LinkedHashMap<>();
    }

    private record SampleRecord(RecordType type, String number, List<Statement> statements) {
        MemberRecord member() {
            return new MemberRecord(
                    UUID.nameUUIDFromBytes((type + number).getBytes(StandardCharsets.UTF_8)),
                    type,
                    number,
                    statements,
                    List.of(),
                    null,
                    List.of(Spell.ALWAYS));
        }
    }

    SampleNation(String sample) {
        this.sample = sample;
        read("wlkp", row -> add(row, RecordType.WLKP));
        read("bpjs-tk", row -> add(row, RecordType.NPP));
        read("bpjs-kes", row -> add(row, RecordType.BU));
        byNumber.values().forEach(employer -> employers.computeIfAbsent(employer, SampleNation::facts));
    }

    Collection<EmployerFacts> employers() {
        return employers.values();
    }

    EmployerFacts find(String identifier) {
        int colon = identifier.indexOf(':');
        return employers.get(
                byNumber.get(identifier.startsWith("NPWP:") ? npwp(identifier.substring(colon + 1)) : identifier));
    }

    void read(String name, Consumer<NamedCsvRecord> row) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(
                        Files.newBufferedReader(RESOURCES.resolve(sample).resolve(name + ".csv")))) {
            csv.forEach(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(NamedCsvRecord row, RecordType type) {
        String own = type + ":" + row.getField(type.field());
        List<String> numbers = new ArrayList<>(List.of(own));
        if (!row.getField("nib").isEmpty()) {
            numbers.add("NIB:" + row.getField("nib"));
        }
        if (!row.getField("npwp").isEmpty()) {
            numbers.add(npwp(row.getField("npwp")));
        }
        SampleEmployer employer = numbers.stream()
                .map(byNumber::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(SampleEmployer::new);
        numbers.forEach(number -> byNumber.putIfAbsent(number, employer));
        SampleRecord record = records.computeIfAbsent(
                own, key -> new SampleRecord(type, row.getField(type.field()), new ArrayList<>()));
        employer.members.put(own, record);
        record.statements().add(statement(row, type));
    }

    /** Legal persons are one by the base of their NPWP, natural persons by the whole number. */
    private static String npwp(String text) {
        Npwp npwp = Npwp.parse(text);
        return "NPWP:" + (npwp.isPerson() ? npwp.value() : npwp.base());
    }

    private Statement statement(NamedCsvRecord row, RecordType type) {
        boolean workplace = type == RecordType.WLKP;
        String ended = optional(row, workplace ? "closedOn" : "endedOn");
        return new Statement(
                UUID.randomUUID(),
                ++sequence,
                workplace ? null : Programme.valueOf(row.getField("programme")),
                LocalDate.parse(row.getField(workplace ? "reportedOn" : "asOf")),
                ended == null ? null : LocalDate.parse(ended),
                row.findField(workplace ? "closedOn" : "endedOn").isPresent(),
                Instant.EPOCH,
                null,
                false,
                workplace ? workplace(row) : null,
                workplace ? null : registration(row));
    }

    private static Workplace workplace(NamedCsvRecord row) {
        String type = optional(row, "workplaceType");
        return new Workplace(
                row.getField("name"),
                optional(row, "legalForm"),
                Integer.valueOf(row.getField("kbliEdition")),
                row.getField("kbli"),
                BusinessScale.valueOf(row.getField("scale")),
                row.getField("regionCode"),
                optional(row, "address"),
                null,
                null,
                number(row, "capitalIdr"),
                number(row, "annualSalesIdr"),
                Integer.parseInt(row.getField("workers")),
                Long.parseLong(row.getField("wageBillIdr")),
                Boolean.parseBoolean(row.getField("construction")),
                type == null ? WorkplaceType.UNKNOWN : WorkplaceType.valueOf(type),
                optional(row, "nitku"));
    }

    private static Registration registration(NamedCsvRecord row) {
        String paidThrough = optional(row, "paidThrough");
        Long group = number(row, "jkkRiskGroup");
        return new Registration(
                row.getField("name"),
                row.getField("regionCode"),
                LocalDate.parse(row.getField("registeredOn")),
                Integer.parseInt(row.getField("enrolledWorkers")),
                Long.parseLong(row.getField("reportedWageBillIdr")),
                paidThrough == null ? null : YearMonth.parse(paidThrough),
                number(row, "arrearsIdr"),
                group == null ? null : group.intValue());
    }

    private static Long number(NamedCsvRecord row, String field) {
        String text = optional(row, field);
        return text == null ? null : Long.valueOf(text);
    }

    private static String optional(NamedCsvRecord row, String field) {
        return row.findField(field).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static EmployerFacts facts(SampleEmployer employer) {
        List<MemberRecord> members =
                employer.members.values().stream().map(SampleRecord::member).toList();
        EmployerValues values = EmployerComputation.on(members, LocalDate.MAX).orElseThrow();
        return new EmployerFacts(
                        UUID.randomUUID(),
                        1,
                        EmployerStatus.ACTIVE,
                        null,
                        values.name(),
                        values.regionCode(),
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Instant.EPOCH)
                .with(values);
    }
}
