package id.patuh.registry.imports.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

import id.patuh.contracts.vocabulary.Kbli;
import id.patuh.contracts.vocabulary.Nib;
import id.patuh.contracts.vocabulary.Nitku;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.kit.text.Numerals;
import id.patuh.registry.statement.FieldChecks;
import id.patuh.registry.statement.RowReader;
import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Says of request bodies that are rows of an extract, or parts of one, how far each column goes, as those who read it do. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ColumnLimitsFilter implements OASFilter {
    private static final Set<String> BODIES = Set.of(
            "ChangeReportBody",
            "CorrectedFacts",
            "CoverageBody",
            "MatchQuery",
            "NewRecordBody",
            "RecordPatch",
            "WorkplacePatch",
            "WorkplaceBody");
    private static final Map<String, ColumnForm> COLUMNS = Stream.of(
                    ExtractColumns.WLKP, ExtractColumns.BPJS_TK, ExtractColumns.BPJS_KES)
            .flatMap(List::stream)
            .collect(Collectors.toMap(ExtractColumn::name, ExtractColumn::form, (one, other) -> one));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        BODIES.forEach(name -> document.getComponents()
                .getSchemas()
                .get(name)
                .getProperties()
                .forEach((member, schema) -> {
                    if (COLUMNS.containsKey(member)) {
                        limit(schema, COLUMNS.get(member));
                    }
                }));
    }

    private static void limit(Schema schema, ColumnForm form) {
        switch (form) {
            case OWN_NUMBER, TEXT -> schema.maxLength(FieldChecks.SHORT_TEXT);
            case LONG_TEXT -> schema.maxLength(FieldChecks.LONG_TEXT);
            case NIB -> schema.pattern(Nib.PATTERN);
            case NPWP -> schema.pattern(Npwp.PATTERN);
            case NITKU -> schema.pattern(Nitku.PATTERN);
            case KBLI -> schema.pattern(Kbli.PATTERN);
            case REGION -> schema.pattern(RegionCode.REGENCY_PATTERN);
            case EDITION, RISK_GROUP -> between(schema, form.words());
            case LATITUDE -> between(schema, -RowReader.LATITUDE, RowReader.LATITUDE);
            case LONGITUDE -> between(schema, -RowReader.LONGITUDE, RowReader.LONGITUDE);
            case HEADS -> between(schema, 0, Integer.MAX_VALUE);
            case RUPIAH -> between(schema, 0, Numerals.MOST);
            // Words and days have their own types.
            default -> {}
        }
    }

    private static void between(Schema schema, List<String> words) {
        between(schema, Long.parseLong(words.getFirst()), Long.parseLong(words.getLast()));
    }

    private static void between(Schema schema, long least, long most) {
        schema.minimum(BigDecimal.valueOf(least)).maximum(BigDecimal.valueOf(most));
    }
}
