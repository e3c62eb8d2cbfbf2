package dev.secateur.app.window;

import dev.secateur.model.job.UserError;
import dev.secateur.model.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Where sessions are remembered, or why they are not.
 *
 * @param store empty if it could not be opened
 * @param trouble why not
 */
record StartedStore(Optional<Store> store, Optional<UserError> trouble) {
    /** Nothing is remembered. */
    static final StartedStore NONE = new StartedStore(Optional.empty(), Optional.empty());

    /** Opens the store in a folder, and deletes what was left half done there. */
    static StartedStore in(Path folder) {
        try {
            Store store = Store.open(folder, Clock.systemUTC());
            store.clean(Set.of(), Set.of());
            return new StartedStore(Optional.of(store), Optional.empty());
        } catch (UserError e) {
            return new StartedStore(Optional.empty(), Optional.of(e));
        }
    }

    void close() {
        store.ifPresent(Store::close);
    }
}
