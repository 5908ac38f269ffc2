package id.patuh.conformance.fault;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that may be sent again and again.
 *
 * @param operation what it is called in figures
 * @param service which service takes it; of the registry, either instance
 */
record Request(
        String operation,
        String service,
        Caller caller,
        String method,
        String path,
        Map<String, String> headers,
        String body) {
    static Request get(String service, Caller caller, String path) {
        return new Request("read", service, caller, "GET", path, Map.of(), "");
    }

    static Request json(String operation, String service, Caller caller, String method, String path, String body) {
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return new Request(operation, service, caller, method, path, Map.of("Content-Type", type), body);
    }

    Request with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(operation, service, caller, method, path, more, body);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + headers + " " + (body.length() > 300 ? body.length() + " characters" : body);
    }
}
