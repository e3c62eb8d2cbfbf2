package dev.secateur.model.pruning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The newest scores of each criterion. Scores of weights are as large as the network, so only the
 * newest of those are kept.
 */
final class ScoreCache {
    private final Map<Criterion, Scores> newest = new ConcurrentHashMap<>();

    boolean has(ScoreRequest request) {
        Scores known = newest.get(request.criterion());
        return known != null && known.request().equals(request);
    }

    void put(Scores scores) {
        Criterion criterion = scores.request().criterion();
        if (!criterion.isUnitwise()) {
            newest.keySet().removeIf(other -> !other.isUnitwise() && other != criterion);
        }
        newest.put(criterion, scores);
    }

    Optional<List<Ranking>> newest(Criterion criterion) {
        return Optional.ofNullable(newest.get(criterion)).map(Scores::rankings);
    }
}
