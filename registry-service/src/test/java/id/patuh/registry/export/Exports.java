package id.patuh.registry.export;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;

import id.patuh.devstack.testing.Tokens;

/**
 * Asks for exports of employers, as an integrator for all regions.
 *
 * @param service where it listens
 */
record Exports(URI service) {
    private static final Tokens READER = Tokens.of("integrator").agency("OSS");

    HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return send(request(query), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String query) {
        return to("employers" + query);
    }

    HttpRequest.Builder records(String query) {
        return to("records" + query);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(service.resolve("v1/exports/" + path))
                .header("Authorization", "Bearer " + READER.token());
    }

    static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        // HTTP/1.1: with HTTP/2 this client would take in tens of megabytes before anybody reads them.
        return HttpClient.newHttpClient()
                .send(request.version(HttpClient.Version.HTTP_1_1).build(), body);
    }
}
