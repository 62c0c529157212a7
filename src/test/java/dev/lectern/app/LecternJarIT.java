package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Looks at the jar that people download, from the outside. */
class LecternJarIT {
    private static final Path JAR = Path.of(System.getProperty("lectern.jar", "target/lectern.jar"));

    @Test
    void startsWithoutAWordOnStandardError() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-jar", JAR.toString(), "console").start();
        process.getOutputStream().close();

        var errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(errors).isEmpty();
    }

    @Test
    void saysWhatItIsAndWhatItMayDo() throws Exception {
        try (var jar = new JarFile(JAR.toFile())) {
            var manifest = jar.getManifest().getMainAttributes();

            assertThat(manifest.getValue("Main-Class")).isEqualTo(Main.class.getName());
            assertThat(manifest.getValue("Multi-Release")).isEqualTo("true");
            assertThat(manifest.getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
            assertThat(manifest.getValue("Implementation-Version")).isNotBlank();
        }
    }

    @Test
    void carriesTheLicenceAndNoSignatures() throws Exception {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
            assertThat(jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA)")))
                    .isEmpty();
        }
    }
}
