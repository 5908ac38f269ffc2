package id.patuh.registry.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Employers found by words of their names, over pages of any size: small pages are met along the list, large ones by the index. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class NameSearchIT {
    private final String own = "zz" + Api.own().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");

    @ParameterizedTest
    @CsvSource({
        "%s sinar jaya, 3",
        "jaya SINAR %s, 3",
        "PT. Sinar (%s), 3",
        "%s sinar ja, 3",
        "sinar %s, 3",
        "%s sin jaya, 0",
        "%s inar, 0",
        "%s bulan, 1",
        "%s sinar bulan, 0"
    })
    void allWordsMustBeThereInAnyOrderTheLastAtLeastAsABeginning(String q, int expected) {
        registerSome();
        String asked = q.formatted(own);

        assertThat(pages(asked, 500)).hasSize(expected).doesNotHaveDuplicates();
        assertThat(pages(asked, 1)).isEqualTo(pages(asked, 500));
    }

    @Test
    void otherConditionsNarrowTheSearch() {
        registerSome();

        find(own, 50, null, "region", "31").body("items.size()", equalTo(3));
        find(own, 50, null, "region", "3271").body("items.size()", equalTo(1));
        find(own, 50, null, "scale", "LARGE").body("items.size()", equalTo(1));
        find(own, 50, null, "scale", "LARGE", "region", "3271").body("items.size()", equalTo(0));
    }

    @Test
    void aRenamedEmployerIsFoundByItsNewNameOnly() {
        String location = Api.path(register("PT Lama " + own, "3171", "SMALL"));
        Api.writer()
                .header("If-Match", "\"v1\"")
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"PT Baru " + own + "\"}")
                .patch(location)
                .then()
                .statusCode(200);

        assertThat(pages("baru " + own, 50)).hasSize(1);
        assertThat(pages("lama " + own, 50)).isEmpty();
    }

    private void registerSome() {
        register("PT " + own + " Sinar Jaya", "3171", "SMALL");
        register("PT Sinar " + own + " Jaya Tbk", "3172", "LARGE");
        register("CV Jaya Sinar " + own, "3271", "SMALL");
        register("UD Bulan " + own, "3171", "SMALL");
    }

    private static String register(String name, String region, String scale) {
        return Api.writer()
                .contentType("application/json")
                .body(Rows.wlkp()
                        .with("name", name)
                        .with("regionCode", region)
                        .with("scale", scale)
                        .json())
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Ids of all pages, in their order. */
    private static List<String> pages(String q, int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var page = find(q, limit, cursor).extract();
            ids.addAll(page.path("items.employerId"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return ids;
    }

    private static ValidatableResponse find(String q, int limit, String cursor, String... more) {
        var request = Api.writer().queryParam("q", q).queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        for (int i = 0; i < more.length; i += 2) {
            request.queryParam(more[i], more[i + 1]);
        }
        return request.get("/v1/employers").then().statusCode(200);
    }
}
