/**
 * The command line behind {@code ./patuh}: one class for each command, which reads options and prints. What the commands do is in
 * {@code stack}, {@code nation} and {@code demo}.
 */
package id.patuh.devstack;
