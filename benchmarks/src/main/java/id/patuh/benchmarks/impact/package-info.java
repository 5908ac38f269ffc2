/**
 * A year of visits and letters in an invented province: what the order of the doors is worth if employers behave as assumed. Rates
 * employers and plans with the code of compliance-service.
 */
package id.patuh.benchmarks.impact;
