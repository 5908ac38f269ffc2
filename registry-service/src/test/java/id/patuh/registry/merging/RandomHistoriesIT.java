package id.patuh.registry.merging;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.kit.nik.NikKey;
import id.patuh.registry.intake.IntakeService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Rows in random order, each employer's linking row first, with mergers, splits and undoings between them: the registry and {@link PlainModel}
 * agree on whose everything is, and the registry's sums on what the records state.
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RandomHistoriesIT {
    private final HistoryDoor registry;

    @Inject
    RandomHistoriesIT(Database database, IntakeService intake, NikKey nikKey) {
        this.registry = new HistoryDoor(database, intake, nikKey);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 10, 15, 16, 21, 28, 34, 42, 69})
    void theRegistryAgreesWithThePlainModel(long seed) {
        new RandomHistory(seed, registry).run();
    }
}
