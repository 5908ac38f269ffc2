package id.patuh.kit.relay;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;

/** Where the relay sends to. */
interface Broker extends AutoCloseable {
    /**
     * Makes sure that the broker can be reached and has the topic. Called outside of transactions, as it may take seconds.
     *
     * @throws BrokerUnavailableException when not
     */
    void require(String topic);

    /**
     * Sends records in order and waits until the broker has acknowledged them.
     *
     * @return what the broker will never take, by index; empty when all is acknowledged. The later records of a refused one's key are
     *     among the refused: withheld where that was still possible, to be sent once more where it was not
     * @throws BrokerUnavailableException when some were not acknowledged; all of them are to be sent again
     */
    Map<Integer, Refusal> send(List<ProducerRecord<String, byte[]>> records);

    @Override
    void close();

    /**
     * Why a record was not taken.
     *
     * @param code stable reason, UPPER_SNAKE
     */
    record Refusal(String code, String reason) {
        /** Queues behind a refused event of the same key. */
        static final Refusal BEHIND = new Refusal("QUEUED_BEHIND", "An earlier event of the same key is parked");
    }
}
