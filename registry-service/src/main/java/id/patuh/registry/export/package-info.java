/** All employers as one stream of lines, and those that changed after a number of the feed. */
package id.patuh.registry.export;
