/**
 * A synthetic nation: extract files of the three agencies for invented employers, the same for the same seed.
 *
 * <p>Everything about an employer follows from the seed and its index, so the files are written as a stream in constant memory.
 */
package id.patuh.devstack.nation;
