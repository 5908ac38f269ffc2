package id.patuh.compliance.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import id.patuh.contracts.law.SharedLaw;

/** Reads the policy documents that ship with the service. What other services need too stands in the shared law of the same version. */
public final class PolicyDocuments {
    private static final List<String> VERSIONS = List.of("2026.1");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private PolicyDocuments() {}

    /** Every policy that ships with the service, oldest first. */
    public static List<CompliancePolicy> bundled() {
        return VERSIONS.stream().map(PolicyDocuments::read).toList();
    }

    private static CompliancePolicy read(String version) {
        String resource = "/policy/" + version + ".json";
        try (InputStream document = PolicyDocuments.class.getResourceAsStream(resource)) {
            if (document == null) {
                throw new IllegalStateException("Policy document " + resource + " is missing");
            }
            ObjectNode policy = (ObjectNode) MAPPER.readTree(document);
            policy.setAll((ObjectNode) MAPPER.valueToTree(SharedLaw.shipped(version)));
            return MAPPER.treeToValue(policy, CompliancePolicy.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Policy document " + resource + " cannot be read", e);
        }
    }
}
