package id.patuh.kit.startup;

import java.util.List;

/**
 * Something that must hold before the service takes requests. Implement it as a CDI bean; all are asked at start, and one finding
 * stops the service with all findings in the log.
 */
public interface StartupCheck {

    /** Where a check is applied. */
    enum Scope {
        /** With {@code patuh.environment=production}, the default. */
        PRODUCTION,
        /** In every environment. */
        EVERYWHERE
    }

    /** Where this check is applied. */
    default Scope scope() {
        return Scope.PRODUCTION;
    }

    /** What is wrong, each with the name of the setting to change and never its secret value; empty when nothing is. */
    List<String> findings();
}
