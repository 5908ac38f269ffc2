package id.patuh.conformance.fault;

/** An employer that one load alone changes, as the acknowledged changes left it. */
final class Firm {
    final String id;
    final String record;
    final String number;
    volatile String address;
    volatile long wageBill;
    volatile Firm survivor;
    volatile String merge;

    Firm(String id, String record, String number, String address) {
        this.id = id;
        this.record = record;
        this.number = number;
        this.address = address;
    }
}
