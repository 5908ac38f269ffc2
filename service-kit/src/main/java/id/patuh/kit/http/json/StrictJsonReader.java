package id.patuh.kit.http.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

/** Reads JSON request bodies with {@link StrictJson} instead of the ordinary mapper. */
@Provider
@Consumes({"application/json", "application/*+json"})
@Priority(Priorities.USER)
class StrictJsonReader implements MessageBodyReader<Object> {

    // Types by which a resource asks for the body as it came.
    private static final Set<Class<?>> RAW = Set.of(InputStream.class, Reader.class, String.class, byte[].class);

    private final StrictJson json;

    StrictJsonReader(StrictJson json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return !RAW.contains(type);
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
        byte[] bytes = body.readAllBytes();
        boolean optional = Stream.of(annotations).anyMatch(OptionalBody.class::isInstance);
        return optional && bytes.length == 0 ? null : json.read(bytes, genericType);
    }
}
