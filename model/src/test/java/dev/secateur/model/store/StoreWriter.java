package dev.secateur.model.store;

import dev.secateur.model.job.CancellationToken;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A program that remembers more and more until it is killed, and says each time what is there. */
final class StoreWriter {
    private StoreWriter() {}

    /** Takes the store's folder, and goes on with its last session if there is one. */
    public static void main(String[] arguments) {
        Store store = Store.open(Path.of(arguments[0]), Clock.systemUTC());
        store.clean(Set.of(), Set.of());
        Optional<SessionEntry> last = store.sessions().stream().findFirst();
        long id = last.map(SessionEntry::id).orElseGet(() -> store.begin("growing"));
        int from = last.map(entry -> whole(store, entry.id())).orElse(0);
        List<String> hashes = new ArrayList<>();
        for (int step = from + 1; ; step++) {
            hashes.add(keep(store, "network " + step));
            if (hashes.size() > 4) {
                hashes.remove(0);
            }
            store.save(id, session(hashes, step));
            System.out.println(step);
        }
    }

    private static String keep(Store store, String content) {
        byte[] bytes = content.repeat(2000).getBytes(StandardCharsets.UTF_8);
        return store.keep(out -> out.write(bytes));
    }

    /** The same number everywhere, so that a half saved one gives itself away. */
    private static KeptSession session(List<String> hashes, int step) {
        KeptSession all = Kept.session(hashes);
        List<KeptMoment> moments =
                IntStream.range(0, 1 + step % 50)
                        .mapToObj(
                                i ->
                                        new KeptMoment(
                                                1,
                                                Kept.PLAIN.withSpec(
                                                        Kept.PLAIN.spec().withSeed(step))))
                        .toList();
        return new KeptSession(
                all.opened(),
                10 + step,
                all.revisions(),
                moments,
                step % 50,
                0,
                all.look(),
                all.data());
    }

    /**
     * Checks that a session and all its files are whole.
     *
     * @return which step it was saved in
     */
    static int whole(Store store, long id) {
        KeptSession session = store.read(id);
        int step = session.newest() - 10;
        boolean isOfOneStep =
                session.moment() == step % 50
                        && session.moments().size() == 1 + step % 50
                        && session.moments().stream()
                                .allMatch(moment -> moment.plan().spec().seed() == step);
        if (!isOfOneStep) {
            throw new IllegalStateException("Half of step " + step);
        }
        session.revisions().forEach(kept -> store.file(kept.weights(), new CancellationToken()));
        return step;
    }
}
