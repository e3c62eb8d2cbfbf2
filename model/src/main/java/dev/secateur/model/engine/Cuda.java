package dev.secateur.model.engine;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;

/**
 * Looks for an NVIDIA card before ND4J does, which prints a stack trace and gives up where there is
 * none. By reflection: its classes are there only in a build for cards.
 */
final class Cuda {
    private static final String RUNTIME = "org.bytedeco.cuda.global.cudart";
    private static final String ALGEBRA = "org.bytedeco.cuda.global.cublas";

    private Cuda() {}

    /**
     * Does nothing in a build for the processor.
     *
     * @throws UserError if this is a build for cards and none can be used
     */
    static void check() {
        check(Cuda.class.getClassLoader());
    }

    static void check(ClassLoader loader) {
        if (loader.getResource(RUNTIME.replace('.', '/') + ".class") == null) {
            return;
        }
        try {
            int[] cards = {0};
            Class.forName(RUNTIME, true, loader)
                    .getMethod("cudaGetDeviceCount", int[].class)
                    .invoke(null, cards);
            if (cards[0] < 1) {
                throw new UserError(ErrorCode.CARD_MISSING, "cudaGetDeviceCount: 0");
            }
            Class.forName(ALGEBRA, true, loader);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new UserError(e, ErrorCode.CARD_MISSING, reason(e));
        }
    }

    private static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
