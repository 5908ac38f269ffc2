package id.patuh.conformance.fault;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What the services have acknowledged.
 *
 * @param mark eight digits that all of a run's numbers and names hold
 */
record Ledger(
        String mark,
        Queue<Firm> firms,
        Set<String> writings,
        Set<String> attempts,
        Queue<String> imported,
        Map<String, List<String>> cases) {

    static Ledger of(String mark) {
        return new Ledger(
                mark,
                new ConcurrentLinkedQueue<>(),
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet(),
                new ConcurrentLinkedQueue<>(),
                new ConcurrentHashMap<>());
    }

    /** Remembers a text that is about to be written, and is found once in the registry if that is acknowledged, never twice. */
    void attempted(String writing) {
        attempts.add(writing);
    }

    void acknowledged(String writing) {
        writings.add(writing);
    }
}
