package id.patuh.registry.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;

class RefusedRowsTest {
    private static final List<RowError> ERRORS = List.of(new RowError("", RowErrorCode.COLUMN_COUNT, null));

    private final RefusedRows refused = new RefusedRows();

    @Test
    void aFileOfWhichMostIsRefusedIsNotReadToItsEnd() {
        for (long row = 1; row <= 20_000; row++) {
            refused.add(ERRORS, row);
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> refused.add(ERRORS, 20_001))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(RegistryProblem.FILE_MOSTLY_REFUSED);
                    assertThat(problem.properties()).containsEntry("errorsByCode", Map.of("COLUMN_COUNT", 20_001L));
                });
    }

    @Test
    void aFileWithManyRefusedRowsAmongMoreGoodOnesIsRead() {
        for (long row = 1; row <= 50_000; row++) {
            refused.add(ERRORS, row * 2);
        }
        assertThat(refused.count()).isEqualTo(50_000);
    }
}
