package id.patuh.sanctions.block.check;

import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import id.patuh.kit.nik.NikKey;

/** Makes the key of NIK tokens of this service's settings: the registry's, so that both give a number the same token. */
@Singleton
class NikKeyProducer {
    @Produces
    @Singleton
    NikKey key(
            @ConfigProperty(name = "patuh.nik-key-file") Optional<Path> file,
            @ConfigProperty(name = "patuh.environment") String environment) {
        return new NikKey(file, environment.equalsIgnoreCase("production"));
    }
}
