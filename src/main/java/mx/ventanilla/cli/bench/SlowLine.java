package mx.ventanilla.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A line on loopback that carries so many bits a second each way, as a rural unit's does. */
final class SlowLine implements AutoCloseable {
    private static final int PIECE = 1 << 10;
    private static final long MICROS_A_SECOND = 1_000_000;
    private final ServerSocket server;
    private final int target;
    private final long bitsASecond;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    SlowLine(int target, long bitsASecond) {
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.target = target;
        this.bitsASecond = bitsASecond;
        threads.execute(this::accept);
    }

    String url() {
        return "https://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.addAll(List.of(near, far));
                threads.execute(() -> pump(near, far));
                threads.execute(() -> pump(far, near));
            } catch (IOException closed) {
                // the next one, or none
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        long begun = System.nanoTime();
        long due = 0;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(piece); n > 0; n = in.read(piece)) {
                long now = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun);
                due = Math.max(due, now) + n * 8L * MICROS_A_SECOND / bitsASecond;
                TimeUnit.MICROSECONDS.sleep(due - now);
                out.write(piece, 0, n);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException gone) {
            close(List.of(from, to));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(List<Socket> sockets) {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // closed already
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close(open);
        threads.shutdownNow();
    }
}
