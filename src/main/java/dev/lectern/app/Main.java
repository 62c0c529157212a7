package dev.lectern.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Where a Lectern process begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        System.out.println("Lectern " + String.join(" ", args));
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(line);
        }
    }
}
