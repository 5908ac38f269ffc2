/**
 * Processes of this machine: started apart from the terminal, remembered between commands, watched and ended. It knows nothing of
 * what they are; what the user can do something about it reports as {@link id.patuh.devstack.process.StackException}.
 */
package id.patuh.devstack.process;
