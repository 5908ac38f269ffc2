package id.patuh.contracts.employer;

import static id.patuh.contracts.employer.Records.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.event.QuestionReason;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.IdentifierType;

/** The event of an employer says all that its values and relations say, each under its own name. */
class EmployerValuesTest {
    private static final UUID ID = new UUID(0, 1);
    private static final Instant RECORDED = Instant.parse("2026-06-30T02:00:00Z");

    private static final EmployerValues VALUES = new EmployerValues(
            "PT Satu",
            "PT",
            2020,
            "10710",
            BusinessScale.SMALL,
            "3171",
            "Jl. Satu 1",
            new BigDecimal("-6.1"),
            new BigDecimal("106.8"),
            1_000_000L,
            2_000_000L,
            true,
            new EmployerEvent.Workforce(10, 50_000_000, day("2026-01-01"), day("2025-01-01"), List.of()),
            new EmployerEvent.Workplaces(2, 1, 1),
            List.of());

    private static final EmployerRelations RELATIONS = new EmployerRelations(
            new UUID(0, 2),
            day("2026-05-01"),
            List.of(new EmployerEvent.Predecessor(new UUID(0, 3), day("2026-04-01"))),
            List.of(new EmployerEvent.Identifier(
                    IdentifierType.NIB, "1234567890123", null, false, day("2026-01-01"), RECORDED)),
            List.of(new EmployerEvent.PastIdentifier(
                    IdentifierType.NIB, "3210987654321", null, false, day("2025-01-01"), null, RECORDED, null)),
            new EmployerEvent.Rosters(List.of(), List.of()),
            List.of(new EmployerEvent.OpenQuestion(new UUID(0, 4), QuestionReason.CLAIMED_NUMBER, RECORDED)));

    @Test
    void valuesAndRelationsKeepTheirNames() throws ReflectiveOperationException {
        EmployerEvent event = VALUES.event(ID, 7, EmployerStatus.MERGED, RELATIONS, RECORDED);

        assertThat(event.employerId()).isEqualTo(ID);
        assertThat(event.version()).isEqualTo(7);
        assertThat(event.changeNumber()).isNull();
        assertThat(event.status()).isEqualTo(EmployerStatus.MERGED);
        assertThat(event.recordedAt()).isEqualTo(RECORDED);
        assertSaid(event, VALUES);
        assertSaid(event, RELATIONS);
    }

    private static void assertSaid(EmployerEvent event, Record part) throws ReflectiveOperationException {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            Object said = EmployerEvent.class.getMethod(component.getName()).invoke(event);
            assertThat(said)
                    .as(component.getName())
                    .isNotNull()
                    .isEqualTo(component.getAccessor().invoke(part));
        }
    }
}
