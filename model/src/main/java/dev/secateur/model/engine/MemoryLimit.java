package dev.secateur.model.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How much memory the process may take, native arrays and the heap together. */
final class MemoryLimit {
    private static final String RESIDENT = "org.bytedeco.javacpp.maxphysicalbytes";
    private static final String TRACKED = "org.bytedeco.javacpp.maxbytes";
    private static final long GIGABYTE = 1L << 30;

    private MemoryLimit() {}

    /**
     * Sets the limit unless the person did. JavaCPP reads it once, so it must be called before
     * anything native is loaded.
     */
    static void set() {
        String bytes = Long.toString(fitting(physical(), Runtime.getRuntime().maxMemory()));
        setIfAbsent(RESIDENT, bytes);
        setIfAbsent(TRACKED, bytes);
    }

    /**
     * Three quarters of the machine, so that it does not swap; but never so little that the heap
     * alone could reach it.
     */
    static long fitting(long physical, long heap) {
        return Math.max(physical / 4 * 3, heap + GIGABYTE);
    }

    private static long physical() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
