package dev.secateur.app.experiment;

/** A published experiment's counterpart: parameters, and what is done with them for each seed. */
public interface Experiment {
    /** What it is called on the command line. */
    String name();

    /** How many epochs of training one seed takes in all. */
    int epochs();

    /** The arm that the experiment is about; the others are there to compare it with. */
    Arm headline();

    /** Does everything for one seed, telling the ledger about each arm as soon as it is done. */
    void run(Trial trial, Ledger ledger);
}
