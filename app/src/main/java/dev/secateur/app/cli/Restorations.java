package dev.secateur.app.cli;

import dev.secateur.model.training.Curves;
import dev.secateur.model.training.Restoration;

/** Says where early stopping went back to the best weights. */
final class Restorations {
    private Restorations() {}

    static void write(Page page, Curves curves) {
        for (Restoration restoration : curves.restorations()) {
            page.line(
                    "cli.restored",
                    page.number(restoration.epoch(), 0),
                    page.number(restoration.bestEpoch(), 0));
        }
    }
}
