package id.patuh.registry.placeholder;

import java.util.Set;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import id.patuh.registry.intake.Questions;

@Singleton
class Placeholders {
    @Produces
    @Singleton
    Questions questions() {
        return (raised, from) -> Set.of();
    }
}
