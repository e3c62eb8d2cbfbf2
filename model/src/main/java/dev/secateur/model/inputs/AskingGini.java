package dev.secateur.model.inputs;

import dev.secateur.model.job.CancellationToken;
import org.tribuo.classification.dtree.impurity.GiniIndex;

/**
 * The Gini impurity, which a tree that grows asks for at every split it thinks of: the one place
 * where Tribuo can be stopped.
 */
final class AskingGini extends GiniIndex {
    private final CancellationToken token;

    AskingGini(CancellationToken token) {
        this.token = token;
    }

    @Override
    public double impurityNormed(double[] shares) {
        token.throwIfCancelled();
        return super.impurityNormed(shares);
    }
}
