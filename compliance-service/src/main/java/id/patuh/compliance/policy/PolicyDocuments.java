package id.patuh.compliance.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads the policy documents that ship with the service. */
public final class PolicyDocuments {
    private static final List<String> VERSIONS = List.of("2026.1");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private PolicyDocuments() {}

    /**
     * Every policy that ships with the service, oldest first.
     *
     * @return the policies
     */
    public static List<Policy> bundled() {
        return VERSIONS.stream().map(PolicyDocuments::read).toList();
    }

    private static Policy read(String version) {
        String resource = "/policy/" + version + ".json";
        try (InputStream document = PolicyDocuments.class.getResourceAsStream(resource)) {
            if (document == null) {
                throw new IllegalStateException("Policy document " + resource + " is missing");
            }
            return MAPPER.readValue(document, Policy.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Policy document " + resource + " cannot be read", e);
        }
    }
}
