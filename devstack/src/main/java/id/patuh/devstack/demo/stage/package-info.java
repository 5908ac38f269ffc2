/** What every part of the demo stands on: who calls, the clock, patience, and how figures are printed. */
package id.patuh.devstack.demo.stage;
