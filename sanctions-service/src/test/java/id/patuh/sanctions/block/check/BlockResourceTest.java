package id.patuh.sanctions.block.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import id.patuh.kit.http.limits.LookUp;

class BlockResourceTest {
    @Test
    void bothWaysOfAskingHaveTheRateLimitOfLookUps() {
        assertThat(Arrays.stream(BlockResource.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(LookUp.class))
                        .map(Method::getName))
                .containsExactlyInAnyOrder("check", "checkMany");
    }
}
