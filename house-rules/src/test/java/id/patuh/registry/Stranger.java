package id.patuh.registry;

/** Stands for a class of another service. */
public class Stranger {}
