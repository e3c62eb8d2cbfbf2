package dev.secateur.model.store;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
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
 * @param store has the files of its networks
 */
public record RecalledSession(long id, KeptSession session, Store store) {
    /**
     * Reads a session; none of its files is looked at yet.
     *
     * @throws dev.secateur.model.job.UserError if it is not understood
     */
    public static RecalledSession read(Store store, long id) {
        return new RecalledSession(id, store.read(id), store);
    }

    /**
     * Compares the files of its networks with their hashes, and opens them. Works on the engine
     * thread.
     *
     * @param data asked once, for the data as the first revision takes them, with what is known of
     *     that one; empty while none are chosen
     * @return the revisions with their numbers; whoever takes them closes their networks
     * @throws dev.secateur.model.job.UserError if one is damaged or cannot be opened; then none
     *     stays open
     */
    public List<Revision> open(
            NetworkFiles networks,
            RevisionMaker maker,
            Function<NetworkFile.About, Optional<DataSplit>> data,
            JobContext context) {
        Map<String, Path> files = new HashMap<>();
        List<Revision> opened = new ArrayList<>();
        try {
            int all = session.revisions().size();
            for (KeptRevision kept : session.revisions()) {
                double from = opened.size();
                Path file =
                        files.computeIfAbsent(
                                kept.weights(), hash -> store.file(hash, context.token()));
                opened.add(
                        open(
                                kept,
                                file,
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

    private static Revision open(
            KeptRevision kept,
            Path path,
            NetworkFiles networks,
            RevisionMaker maker,
            Function<NetworkFile.About, Optional<DataSplit>> data,
            JobContext context) {
        context.token().throwIfCancelled();
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
