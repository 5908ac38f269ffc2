package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.devstack.client.Answer;

/** What every refusal must look like, whatever path it comes from. */
final class Problems {

    private Problems() {}

    /** A problem document with a code and nothing of the inside. */
    static void assertProblem(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.mediaType()).as(answer.text()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().path("type").asText()).startsWith("https://");
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(answer.code()).matches("[A-Z][A-Z0-9_]+");
        assertThat(answer.json().path("traceId").asText()).matches("[0-9a-f]{32}");
        assertThat(answer.header("x-request-id")).isPresent();
        assertThat(answer.text())
                .doesNotContain("Exception", "id.patuh", "java.", "jakarta.", "org.hibernate", "\tat ", "SELECT ");
    }

    /** A problem document with one of the statuses that fit. */
    static void assertProblem(Answer answer, Integer... statuses) {
        assertProblem(answer);
        assertThat(answer.status()).as(answer.text()).isIn((Object[]) statuses);
    }

    /** A problem document with exactly this status and code. */
    static void assertProblem(Answer answer, int status, String code) {
        assertProblem(answer);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    }
}
