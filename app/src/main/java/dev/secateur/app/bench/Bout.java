package dev.secateur.app.bench;

import dev.secateur.model.job.CancellationToken;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * The rounds of one setting: each contestant warms up, then they take turns, so that what else the
 * machine does hits all alike.
 *
 * @param children the contestants' processes
 * @param rounds how often each one's turn comes
 * @param seconds how long a turn lasts
 * @param token asked between turns and while waiting
 * @param progress takes the share done, about
 */
record Bout(
        Map<Contestant, Child> children,
        int rounds,
        double seconds,
        CancellationToken token,
        DoubleConsumer progress) {
    private static final double WARM_UP_SHARE = 0.5;

    /** Waits until all have started. */
    Map<Contestant, Details> greet() {
        Map<Contestant, Details> details = new EnumMap<>(Contestant.class);
        children.forEach((who, child) -> details.put(who, Details.of(child.answer(token))));
        return details;
    }

    /** Examples a second in each round, for each contestant. */
    Map<Contestant, List<Double>> run() {
        warmUp();
        Map<Contestant, List<Double>> rates = new EnumMap<>(Contestant.class);
        children.keySet().forEach(who -> rates.put(who, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            children.forEach((who, child) -> rates.get(who).add(turn(child)));
            double share = (round + 1.0) / rounds;
            progress.accept(WARM_UP_SHARE + (1 - WARM_UP_SHARE) * share);
        }
        return rates;
    }

    /** How long each operation of our engine's training takes; ours must be there. */
    List<Share> profile(Setting setting) {
        token.throwIfCancelled();
        Request request = new Request.Profile(seconds);
        return Share.of(setting, children.get(Contestant.OURS).ask(request, token));
    }

    private void warmUp() {
        int warm = 0;
        for (Child child : children.values()) {
            WarmUp.USUAL.run(() -> turn(child));
            warm++;
            progress.accept(WARM_UP_SHARE * warm / children.size());
        }
    }

    private double turn(Child child) {
        token.throwIfCancelled();
        return child.ask(new Request.Round(seconds), token).path("rate").asDouble();
    }
}
