package dev.secateur.model.pruning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What a criterion made of a network's weights or units. Immutable. */
public final class Scores {
    private final ScoreRequest request;
    private final List<Ranking> rankings;

    private Scores(ScoreRequest request, List<Ranking> rankings) {
        this.request = request;
        this.rankings = List.copyOf(rankings);
    }

    /** Takes the arrays over: a score for each weight of each layer, by flat index. */
    static Scores ofWeights(ScoreRequest request, List<float[]> scores, List<BitSet> held) {
        List<Ranking> rankings = new ArrayList<>();
        for (int l = 0; l < held.size(); l++) {
            LayerScores table = new LayerScores.Table(scores.get(l), held.get(l));
            rankings.add(new Ranking(table, held.get(l), Optional.empty()));
        }
        return new Scores(request, rankings);
    }

    /**
     * Takes the arrays over: a score for each unit of each layer; an empty array for a layer that
     * the criterion says nothing about.
     */
    static Scores ofUnits(ScoreRequest request, List<float[]> scores, List<UnitMembers> layers) {
        List<Ranking> rankings = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            BitSet gone = scores.get(l).length == 0 ? new BitSet() : layers.get(l).gone();
            LayerScores table = new LayerScores.Table(scores.get(l), gone);
            rankings.add(new Ranking(table, gone, Optional.of(layers.get(l))));
        }
        return new Scores(request, rankings);
    }

    /** What was asked for. */
    public ScoreRequest request() {
        return request;
    }

    List<Ranking> rankings() {
        return rankings;
    }
}
