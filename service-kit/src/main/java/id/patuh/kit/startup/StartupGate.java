package id.patuh.kit.startup;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

import io.quarkus.arc.All;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;

/**
 * Asks all {@link StartupCheck}s and stops the start on a finding. Flyway works before the start event, so it is stopped here as
 * well: a refused service must not have migrated a database.
 */
@ApplicationScoped
class StartupGate implements FlywayConfigurationCustomizer {

    private static final Logger LOG = Logger.getLogger(StartupGate.class);
    // Before every other observer: a refused service must not have begun to work.
    private static final int FIRST = 1;

    private final List<StartupCheck> checks;
    private final String environment;

    StartupGate(@All List<StartupCheck> checks, @ConfigProperty(name = "patuh.environment") String environment) {
        this.checks = checks;
        this.environment = environment;
    }

    @Override
    public void customize(FluentConfiguration migration) {
        refuseUnsafe();
    }

    void check(@Observes @Priority(FIRST) StartupEvent start) {
        Environment where = refuseUnsafe();
        LOG.infof("Environment %s, %d start checks passed", where, checks.size());
    }

    private Environment refuseUnsafe() {
        Environment where = Environment.of(environment);
        List<String> findings = findings(where, checks);
        if (!findings.isEmpty()) {
            findings.forEach(finding -> LOG.errorf("Refused to start: %s", finding));
            throw new IllegalStateException("Refused to start in " + where + ": " + String.join("; ", findings));
        }
        return where;
    }

    static List<String> findings(Environment where, List<StartupCheck> checks) {
        return checks.stream()
                .filter(check -> switch (check.scope()) {
                    case EVERYWHERE -> true;
                    case PRODUCTION -> where == Environment.PRODUCTION;
                })
                .flatMap(check -> check.findings().stream())
                .toList();
    }
}
