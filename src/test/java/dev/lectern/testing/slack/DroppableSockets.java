package dev.lectern.testing.slack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** Remembers what was accepted, so that connections can be dropped without a word, as networks do. */
final class DroppableSockets extends ServerSocketFactory {
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();

    void dropAll() {
        accepted.forEach(DroppableSockets::drop);
        accepted.clear();
    }

    private static void drop(Socket socket) {
        try {
            socket.setSoLinger(true, 0); // a reset, with no goodbye
            socket.close();
        } catch (IOException e) {
            // Closed already: as dropped as can be.
        }
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                Socket socket = super.accept();
                accepted.add(socket);
                return socket;
            }
        };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
        throw new UnsupportedOperationException("MockWebServer binds its socket itself");
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
        return createServerSocket(port);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
        return createServerSocket(port);
    }
}
