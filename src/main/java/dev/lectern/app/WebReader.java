package dev.lectern.app;

/** Reads the block {@code web} of the settings. */
final class WebReader {
    private static final int MAX_PORT = 65_535;

    private WebReader() {}

    static WebSettings read(ConfigMap map) {
        return map.block("web").map(WebReader::web).orElse(WebSettings.DEFAULT);
    }

    private static WebSettings web(ConfigMap block) {
        WebSettings settings = new WebSettings(
                block.value(
                        "bind",
                        WebSettings.DEFAULT.bind(),
                        "an address of this machine such as 127.0.0.1, ::1 or 0.0.0.0, without a port",
                        WebReader::address),
                block.number("port", WebSettings.DEFAULT.port(), 0, MAX_PORT));
        block.refuseOthers();
        return settings;
    }

    private static String address(String typed) {
        boolean name = typed.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");
        boolean ipv6 = typed.matches("(?=.*:.*:)[0-9A-Fa-f:.]{2,45}");
        if (!name && !ipv6) {
            throw new IllegalArgumentException(typed);
        }
        return typed;
    }
}
