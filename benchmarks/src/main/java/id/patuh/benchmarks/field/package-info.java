/** An invented province with its inspectors and examiners, for benches that plan visits. Uses compliance-service as a library. */
package id.patuh.benchmarks.field;
