package id.patuh.devstack;

import picocli.CommandLine.Option;

/** Which nation to invent. */
final class NationOptions {
    @Option(
            names = "--employers",
            defaultValue = "20000",
            description = "Size of the nation, 1 to 80000000. Default: ${DEFAULT-VALUE}.")
    private long employers;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Another seed, another nation. Default: ${DEFAULT-VALUE}.")
    private long seed;

    long employers() {
        return employers;
    }

    long seed() {
        return seed;
    }
}
