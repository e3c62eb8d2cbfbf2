package dev.secateur.model.store;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionMaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A session that was read, whose networks are yet to be opened.
 *
 * @param id identifies it in its store
 * @param session what was kept
 * @param files of its networks, by the hash of their content
 * @param run one that was cut off and can be gone on with
 */
public record RecalledSession(
        long id, KeptSession session, Map<String, Path> files, Optional<RecalledRun> run) {
    /** Copies the map. */
    public RecalledSession {
        files = Map.copyOf(files);
    }

    /**
     * Reads a session and compares its files with their hashes.
     *
     * @throws dev.secateur.model.job.UserError if it is not understood, or a file is damaged
     */
    public static RecalledSession read(Store store, long id, CancellationToken token) {
        KeptSession session = store.read(id);
        Map<String, Path> files = new HashMap<>();
        for (KeptRevision revision : session.revisions()) {
            files.computeIfAbsent(revision.weights(), hash -> store.file(hash, token));
        }
        List<Integer> numbers = session.revisions().stream().map(KeptRevision::number).toList();
        Optional<RecalledRun> run =
                store.run(id, token).filter(kept -> numbers.contains(kept.run().parent()));
        return new RecalledSession(id, session, files, run);
    }

    /**
     * Opens its networks. Works on the engine thread.
     *
     * @param data asked once, for the data as the first revision takes them, with what is known of
     *     that one; empty while none are chosen
     * @return the revisions with their numbers; whoever takes them closes their networks
     * @throws dev.secateur.model.job.UserError if one cannot be opened; then none stays open
     */
    public List<Revision> open(
            NetworkFiles networks,
            RevisionMaker maker,
            Function<NetworkFile.About, Optional<DataSplit>> data,
            JobContext context) {
        List<Revision> opened = new ArrayList<>();
        try {
            int all = session.revisions().size();
            for (KeptRevision kept : session.revisions()) {
                double from = opened.size();
                opened.add(
                        open(
                                kept,
                                networks,
                                maker,
                                opened.isEmpty() ? data : about -> Optional.empty(),
                                context.part(from / all, (from + 1) / all)));
            }
            return opened;
        } catch (RuntimeException e) {
            opened.forEach(revision -> revision.network().close());
            throw e;
        }
    }

    private Revision open(
            KeptRevision kept,
            NetworkFiles networks,
            RevisionMaker maker,
            Function<NetworkFile.About, Optional<DataSplit>> data,
            JobContext context) {
        context.token().throwIfCancelled();
        Path path = files.get(kept.weights());
        NetworkFile file = networks.open(path, context.token());
        Revision restored =
                maker.restore(file, data, kept.origin(), length(path), context)
                        .numbered(kept.number());
        return kept.judgement().map(restored::judged).orElse(restored);
    }

    private static long length(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
