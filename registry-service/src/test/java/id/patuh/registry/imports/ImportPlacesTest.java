package id.patuh.registry.imports;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.problem.Problem;

/** No agency takes the places of the others. */
class ImportPlacesTest {
    private final ImportPlaces places = new ImportPlaces(new ImportConfig() {
        @Override
        public long chunkLines() {
            return 1;
        }

        @Override
        public long maxRows() {
            return 1;
        }

        @Override
        public int receivedAtOnce() {
            return 4;
        }

        @Override
        public Duration receiveTimeout() {
            return Duration.ofMinutes(1);
        }
    });

    @Test
    void anAgencyThatSendsManyFilesLeavesAPlaceToEachOther() {
        places.take(Agency.BPJS_TK);
        Runnable second = places.take(Agency.BPJS_TK);
        refused(Agency.BPJS_TK);
        places.take(Agency.KEMENAKER);
        refused(Agency.KEMENAKER);
        places.take(Agency.BPJS_KES);
        refused(Agency.BPJS_KES);

        second.run();
        places.take(Agency.KEMENAKER);
        refused(Agency.BPJS_TK);
    }

    @Test
    void aPlaceThatIsGivenBackIsFreeForItsAgency() {
        places.take(Agency.BPJS_TK).run();
        places.take(Agency.BPJS_TK);
        places.take(Agency.BPJS_TK);
        refused(Agency.BPJS_TK);
    }

    private void refused(Agency agency) {
        assertThatThrownBy(() -> places.take(agency))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("IMPORTS_BUSY");
    }
}
