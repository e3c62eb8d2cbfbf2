package dev.secateur.ui.shell;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.pruning.NetworkSize;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.session.Judgement;
import dev.secateur.model.session.Revision;
import dev.secateur.model.study.NetworkSpeeds;
import dev.secateur.ui.workbench.LiveAccuracy;
import dev.secateur.ui.workbench.Measured;
import java.util.Optional;

/**
 * All that the tiles speak of at one moment.
 *
 * @param start the revision that was opened
 * @param shown the revision that is shown
 * @param size the shown revision as the draft would leave it
 * @param drafted whether the draft would prune more than is pruned already
 * @param live the accuracy that follows the draft
 * @param data what is judged by; null while none is chosen
 * @param speeds how fast a revision and its compacted form were; null while none was timed
 */
record TileInput(
        Revision start,
        Revision shown,
        NetworkSize size,
        boolean drafted,
        LiveAccuracy.Figure live,
        DataSplit data,
        Measured<NetworkSpeeds> speeds) {
    static TileInput of(
            Revision start,
            Revision shown,
            PruningPreview preview,
            LiveAccuracy.Figure live,
            DataSplit data,
            Measured<NetworkSpeeds> speeds) {
        boolean drafted = preview != null && preview.pruned() > shown.mask().pruned();
        NetworkSize size = drafted ? preview.size() : shown.size();
        return new TileInput(start, shown, size, drafted, live, data, speeds);
    }

    /** Whether the network stands as it was opened. */
    boolean isStart() {
        return shown.number() == start.number();
    }

    /** The speeds of what is shown, against the start; not of a draft, which nobody can time. */
    Optional<NetworkSpeeds> measured() {
        return speeds == null || speeds.stale() || drafted || isStart()
                ? Optional.empty()
                : Optional.of(speeds.value());
    }

    /** Whether zeros of the shown revision are calculated with. */
    boolean isMasked() {
        return shown.size().zeros() > 0;
    }

    Optional<Judgement> judgement() {
        return shown.judgement();
    }

    /** The start's judgement, unless the start is what is shown. */
    Optional<Judgement> before() {
        return isStart() ? Optional.empty() : start.judgement();
    }

    boolean takesImages() {
        return shown.network().inputShape().orElse(null) instanceof ExampleShape.Image;
    }
}
