/** Ways in which an employer's name is written otherwise. */
package id.patuh.benchmarks.matching;
