package id.patuh.kit.http.json;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import id.patuh.kit.problem.MediaTypes;
import io.quarkus.arc.All;

/** Reads the body of an action as the type that {@link ActionBodies} names for it. */
@Provider
@Priority(Priorities.USER - 1)
class ActionBodyReader implements MessageBodyReader<Object> {

    private final List<ActionBodies> known;
    private final StrictJson json;
    private final UriInfo uri;

    ActionBodyReader(@All List<ActionBodies> known, StrictJson json, UriInfo uri) {
        this.known = known;
        this.json = json;
        this.uri = uri;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return known.stream().anyMatch(bodies -> bodies.type() == type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Class<?> wanted = known.stream()
                .filter(bodies -> bodies.type() == type)
                .findFirst()
                .orElseThrow()
                .of(uri.getPathParameters().getFirst("action"));
        // An unknown action is unknown whatever its body is; therefore the method itself takes all media types.
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType)) {
            throw MediaTypes.unsupported(mediaType.toString(), List.of(MediaType.APPLICATION_JSON));
        }
        return json.read(body.readAllBytes(), wanted);
    }
}
