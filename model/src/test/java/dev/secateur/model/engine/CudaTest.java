package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.net.URL;
import org.junit.jupiter.api.Test;

class CudaTest {
    @Test
    void aBuildForTheProcessorAsksForNoCard() {
        ClassLoader nothing = new Loader(false, new ClassNotFoundException());
        assertThatCode(() -> Cuda.check(nothing)).doesNotThrowAnyException();
    }

    @Test
    void aDriverThatIsNotThereIsSomethingThePersonCanMend() {
        ClassLoader bundled = new Loader(true, new UnsatisfiedLinkError("no libcuda.so.1"));
        assertThatThrownBy(() -> Cuda.check(bundled))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> {
                            assertThat(error.code()).isEqualTo(ErrorCode.CARD_MISSING);
                            assertThat(error.arguments()).containsExactly("no libcuda.so.1");
                        });
    }

    /** Has CUDA's classes or not; loading one of them fails. */
    private static final class Loader extends ClassLoader {
        private final boolean bundled;
        private final Throwable trouble;

        Loader(boolean bundled, Throwable trouble) {
            this.bundled = bundled;
            this.trouble = trouble;
        }

        @Override
        public URL getResource(String name) {
            return bundled ? CudaTest.class.getResource("CudaTest.class") : null;
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            if (trouble instanceof UnsatisfiedLinkError error) {
                throw error;
            }
            throw new ClassNotFoundException(name, trouble);
        }
    }
}
