/** How health checks run: beside the requests, so that they are answered whatever the requests wait for. */
package id.patuh.kit.health;
