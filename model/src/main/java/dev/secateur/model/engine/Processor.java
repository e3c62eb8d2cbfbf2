package dev.secateur.model.engine;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * What the virtual machine found the processor to be.
 *
 * @param architecture as the property {@code os.arch} names it
 * @param avx the highest AVX that may be used; 0 for none
 * @param fma whether multiply and add is one instruction
 */
record Processor(String architecture, int avx, boolean fma) {
    /** This machine's; one that cannot be asked counts as the least. */
    static Processor here() {
        return new Processor(
                System.getProperty("os.arch", ""),
                option("UseAVX").map(Integer::valueOf).orElse(0),
                option("UseFMA").map(Boolean::valueOf).orElse(false));
    }

    boolean hasAvx2() {
        return architecture.matches("amd64|x86_64") && avx >= 2 && fma;
    }

    private static Optional<String> option(String name) {
        try {
            return Optional.ofNullable(
                            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class))
                    .map(bean -> bean.getVMOption(name).getValue());
        } catch (IllegalArgumentException e) {
            // Another architecture or another virtual machine: it has no such option.
            return Optional.empty();
        }
    }
}
