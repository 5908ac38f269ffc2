package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.patuh.devstack.stack.Service;

/** The OpenAPI documents of the three services: published as they are served, complete, and with examples that are true. */
class PublishedApiIT {

    @ParameterizedTest
    @EnumSource
    void theDocumentIsPublishedAsItIsServed(Service service) throws IOException {
        Published.at("contracts/src/main/resources/openapi/" + service.shortName() + ".yaml")
                .assertHolds(document(service).published());
    }

    @ParameterizedTest
    @EnumSource
    void theDocumentLeavesNoQuestionOpen(Service service) {
        assertThat(ApiCompleteness.defects(document(service))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void generatorsOfClientsTakeTheSchemasAsTheyAre(Service service) {
        assertThat(ApiSchemas.defects(document(service))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleFitsItsSchema(Service service) {
        assertThat(ApiExamples.of(document(service)))
                .hasSizeGreaterThan(50)
                .flatExtracting(ApiExamples.Example::violations)
                .isEmpty();
    }

    private static ApiDocument document(Service service) {
        return ApiDocument.of(RunningStack.services().get(service.shortName()));
    }
}
