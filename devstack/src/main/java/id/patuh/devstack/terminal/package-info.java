/** What the command line prints, laid out for a terminal. */
package id.patuh.devstack.terminal;
