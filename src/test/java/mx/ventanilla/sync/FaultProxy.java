package mx.ventanilla.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A bad line on loopback: hands on what goes through it, and spoils it as a test says. */
final class FaultProxy implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final Fault fault;
    private final SplittableRandom random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    final AtomicLong bytes = new AtomicLong();
    private volatile boolean healed;

    /** What befalls a connection. */
    enum Fault {
        /** Each piece takes 50 ms longer, there and back. */
        LATENCY,
        /** 256 kbit/s. */
        SLOW,
        /** The line is cut after some thousand bytes on the way to the hub. */
        CUT_UP,
        /** The answer ends early. */
        CUT_DOWN,
        /** As {@link #CUT_UP}, with a reset. */
        RESET_UP,
        /** As {@link #CUT_DOWN}, with a reset. */
        RESET_DOWN,
        /** Everything is swallowed and nothing answered. */
        BLACK_HOLE,
        /** Nobody listens. */
        REFUSED,
        /** One connection of three is lost at once. */
        LOSSY,
        /** A bit changes on its way. */
        GARBLED,
        /** A hotel's page answers. */
        CAPTIVE,
        /** The line stands still in the middle of the answer. */
        STALL
    }

    FaultProxy(int target, Fault fault, long seed) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        this.fault = fault;
        this.random = new SplittableRandom(seed);
        threads.execute(this::accept);
    }

    String url() {
        return "https://127.0.0.1:" + server.getLocalPort();
    }

    /** From now on the line is good. */
    void heal() {
        healed = true;
        close(open);
    }

    /** From now on it is bad. */
    void spoil() {
        healed = false;
        close(open);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                open.add(near);
                serve(near);
            } catch (IOException closed) {
                // the next one
            }
        }
    }

    private void serve(Socket near) throws IOException {
        boolean bad = !healed && switch (fault) {
            case LATENCY, SLOW, BLACK_HOLE, REFUSED, CAPTIVE -> true;
            default -> random.nextInt(3) > 0;
        };
        if (bad && (fault == Fault.REFUSED || fault == Fault.LOSSY)) {
            reset(near);
        } else if (bad && fault == Fault.CAPTIVE) {
            near.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Bienvenido</html>"
                    .getBytes(StandardCharsets.US_ASCII));
            near.close();
        } else if (bad && fault == Fault.BLACK_HOLE) {
            threads.execute(() -> swallow(near));
        } else {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(far);
            long limit = 1_500 + random.nextInt(6_000);
            threads.execute(() -> pump(near, far, bad, true, limit));
            threads.execute(() -> pump(far, near, bad, false, limit));
        }
    }

    private void swallow(Socket near) {
        try {
            near.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // it has given up
        }
    }

    private void pump(Socket from, Socket to, boolean bad, boolean up, long limit) {
        byte[] piece = new byte[4 << 10];
        long passed = 0;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(piece); n > 0; n = in.read(piece)) {
                passed += n;
                bytes.addAndGet(n);
                if (bad && passed > limit && spoil(from, to, piece, n, up)) {
                    return;
                }
                if (bad) {
                    delay(n);
                }
                out.write(piece, 0, n);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException gone) {
            close(List.of(from, to));
        }
    }

    /** True when nothing more goes through. */
    private boolean spoil(Socket from, Socket to, byte[] piece, int n, boolean up) throws IOException {
        switch (fault) {
            case CUT_UP, CUT_DOWN -> {
                if (up == (fault == Fault.CUT_UP)) {
                    close(List.of(from, to));
                    return true;
                }
            }
            case RESET_UP, RESET_DOWN -> {
                if (up == (fault == Fault.RESET_UP)) {
                    reset(from);
                    reset(to);
                    return true;
                }
            }
            case GARBLED -> piece[n / 2] ^= 1;
            case STALL -> {
                return !up;
            }
            default -> {
                // slow, not wrong
            }
        }
        return false;
    }

    private void delay(int n) {
        try {
            if (fault == Fault.LATENCY) {
                TimeUnit.MILLISECONDS.sleep(50);
            } else if (fault == Fault.SLOW) {
                TimeUnit.MICROSECONDS.sleep(n * 8L * 1_000_000 / 256_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
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
    public void close() throws IOException {
        server.close();
        close(open);
        threads.shutdownNow();
    }
}
