package dev.secateur.model.engine;

/** Something that the kernels do not do, so that DL4J's own way has to. */
final class NotCovered extends Exception {
    private static final long serialVersionUID = 1;

    NotCovered(String what) {
        super(what);
    }
}
