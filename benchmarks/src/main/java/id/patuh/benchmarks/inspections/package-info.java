/** How well and how fast visits are planned and recorded, beside what others reach or what a hand would do. */
package id.patuh.benchmarks.inspections;
