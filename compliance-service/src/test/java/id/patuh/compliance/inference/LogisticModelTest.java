package id.patuh.compliance.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.inference.LogisticModel.Cell;

class LogisticModelTest {
    private static final double[] FIRST = {1, 0};
    private static final double[] SECOND = {1, 1};

    @Test
    void groupsOfTheirOwnAreExpectedToBeAsTheyAre() {
        LogisticModel model = LogisticModel.fit(List.of(new Cell(FIRST, 40, 10), new Cell(SECOND, 70, 56)));
        assertThat(model.probability(FIRST)).isCloseTo(0.25, within(1e-9));
        assertThat(model.probability(SECOND)).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void groupsOfWhichAllOrNoneAreHitsHaveAnAnswerToo() {
        LogisticModel model = LogisticModel.fit(List.of(new Cell(FIRST, 40, 0), new Cell(SECOND, 70, 70)));
        assertThat(model.probability(FIRST)).isCloseTo(0, within(1e-6));
        assertThat(model.probability(SECOND)).isCloseTo(1, within(1e-6));
    }

    @Test
    void featuresThatSayTheSameTwiceDoNoHarm() {
        LogisticModel model = LogisticModel.fit(List.of(
                new Cell(new double[] {1, 0, 0}, 100_000, 25_000), new Cell(new double[] {1, 1, 1}, 100_000, 80_000)));
        assertThat(model.probability(1, 1, 1)).isCloseTo(0.8, within(1e-9));
    }

    /** The score equations: at the greatest likelihood, hits and expectations agree over all, and weighted by each feature. */
    @Test
    void aNumberAsAFeatureBalancesItsWeightedSum() {
        List<Cell> cells = List.of(
                new Cell(new double[] {1, 1}, 30, 4),
                new Cell(new double[] {1, 2}, 50, 21),
                new Cell(new double[] {1, 5}, 20, 11),
                new Cell(new double[] {1, 9}, 60, 52));
        LogisticModel model = LogisticModel.fit(cells);
        for (int feature = 0; feature < 2; feature++) {
            int i = feature;
            assertThat(cells.stream()
                            .mapToDouble(cell -> cell.features()[i]
                                    * (cell.hits() - cell.total() * model.probability(cell.features())))
                            .sum())
                    .isCloseTo(0, within(1e-7));
        }
    }
}
