/** Plans as pictures: reads the GeoJSON that compliance-service answers for a plan's map, writes SVG. */
package id.patuh.benchmarks.drawing;
