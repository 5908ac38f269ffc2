package id.patuh.registry.employer;

import static id.patuh.registry.employer.EmployerCalls.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Employers as a list: by number, region, scale, industry and name, and page by page. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class EmployerListIT {
    @Test
    void listIsStableWhileRowsAreAdded() {
        String kbli = "0" + (1000 + (int) (Math.random() * 8999));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(register(Rows.wlkp().with("kbli", kbli).with("regionCode", "3173"))
                    .statusCode(201)
                    .extract()
                    .path("employerId"));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = Api.writer()
                    .queryParam("kbli", kbli)
                    .queryParam("region", "31")
                    .queryParam("limit", 2)
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/employers")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.employerId"));
            cursor = page.path("nextCursor");
            register(Rows.wlkp().with("kbli", kbli).with("regionCode", "3171")).statusCode(201);
        }
        assertThat(seen).containsAll(expected).doesNotHaveDuplicates();
    }

    @Test
    void employersAreFoundByNumberRegionScaleAndName() {
        String word = "Qq" + Api.own().toLowerCase(java.util.Locale.ROOT);
        String npwp = Api.npwp();
        register(Rows.wlkp()
                        .with("name", "PT " + word + ", Tbk")
                        .with("npwp", npwp)
                        .with("scale", "LARGE"))
                .statusCode(201);
        String dotted = npwp.substring(0, 2) + "." + npwp.substring(2);
        assertThat(Api.employer("NPWP:" + dotted)).containsEntry("scale", "LARGE");
        assertThat(Api.employer("NPWP:0" + npwp)).isNotNull();
        find("q", word).body("items.size()", equalTo(1));
        find("q", word, "scale", "LARGE", "region", "3171").body("items.size()", equalTo(1));
        find("q", word, "scale", "MICRO").body("items", empty());
        find("q", word, "region", "32").body("items", empty());
        for (String bad : List.of(
                "identifier=NIB:12",
                "identifier=X:1",
                "identifier=NIB",
                "region=99",
                "scale=HUGE",
                "kbli=1",
                "q=PT",
                "q=" + "x".repeat(201),
                "limit=501",
                "cursor=abc",
                "colour=red")) {
            Api.writer().get("/v1/employers?" + bad).then().statusCode(400).contentType("application/problem+json");
        }
    }

    private static ValidatableResponse find(String... parameters) {
        var request = Api.writer();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/employers").then().statusCode(200);
    }
}
