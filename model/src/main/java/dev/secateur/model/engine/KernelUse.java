package dev.secateur.model.engine;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether networks are run by {@link dev.secateur.model.kernel kernels}; shared by all networks of
 * an engine, so that each thing kernels do not do is logged once. For the engine thread.
 */
final class KernelUse {
    private static final Logger LOG = LoggerFactory.getLogger(KernelUse.class);

    private final boolean enabled;
    private final Set<String> told = new HashSet<>();

    KernelUse(boolean enabled) {
        this.enabled = enabled;
    }

    boolean isEnabled() {
        return enabled;
    }

    /** What kernels were found not to do. */
    Set<String> told() {
        return Set.copyOf(told);
    }

    void tell(NotCovered reason) {
        if (told.add(reason.getMessage())) {
            LOG.info("DL4J's own, slower way is used for {}", reason.getMessage());
        }
    }
}
