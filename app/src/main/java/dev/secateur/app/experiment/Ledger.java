package dev.secateur.app.experiment;

/** Is told what was found, as soon as it is. */
@FunctionalInterface
public interface Ledger {
    /** Takes what one seed gave for an arm. */
    void add(Arm arm, Finding finding);
}
