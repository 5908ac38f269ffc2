/** Engines that make plans, held against best-known solutions of public instances. */
package id.patuh.benchmarks.routing;
