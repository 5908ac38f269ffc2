package id.patuh.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A name is found among many of its region that begin and end as it does. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class LargeRegionMatchIT {
    private static final String REGION = "9203";
    private static final int CROWD = 120;

    @Test
    void nameIsFoundAmongManyThatBeginAndEndAlike() {
        String first = Candidates.word();
        String last = Candidates.word();
        Api.importCsv(
                "WLKP",
                Rows.csv(IntStream.range(0, CROWD)
                        .mapToObj(i -> named(first + " " + other(i) + " " + last))
                        .toArray(Rows[]::new)));
        assertThat(similar(first + " bahari " + last)).isEmpty();
        for (String written : List.of(
                first + " bahari " + mistyped(last),
                mistyped(first) + " bahari " + last,
                "bahari " + last + " " + first)) {
            assertThat(similar(written)).as(written).isNotEmpty();
        }
        assertThat(similar(first + " mentari " + last)).isEmpty();
    }

    private static List<String> similar(String name) {
        String id = Candidates.registered(Rows.tk().with("name", "PT " + name).with("regionCode", REGION));
        return Candidates.open("employerId", id).extract().path("items.id");
    }

    private static Rows named(String name) {
        return Rows.wlkp().with("name", "PT " + name).with("regionCode", REGION);
    }

    private static String mistyped(String word) {
        return word.substring(0, 4) + word.substring(5);
    }

    private static String other(int number) {
        return (char) ('a' + number / 26) + "" + (char) ('a' + number % 26) + "qov";
    }
}
