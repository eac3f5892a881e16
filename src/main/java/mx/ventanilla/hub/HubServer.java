package mx.ventanilla.hub;

import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import mx.ventanilla.core.Problem;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for the units over TLS 1.3. */
public final class HubServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HubServer.class);
    private final Server server;
    private final ServerConnector connector;

    private HubServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    public static HubServer start(HubFolder folder, HubService service, InetSocketAddress address) {
        QueuedThreadPool threads = new QueuedThreadPool(40, 4);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        threads.setDaemon(true);
        Server server = new Server(threads);
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(folder.certificate());
        tls.setKeyStorePassword(folder.storePassword());
        tls.setIncludeProtocols("TLSv1.3");
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        SecureRequestCustomizer customizer = new SecureRequestCustomizer();
        customizer.setSniHostCheck(false);
        configuration.addCustomizer(customizer);
        ServerConnector connector = new ServerConnector(server, new SslConnectionFactory(tls, "http/1.1"),
                new HttpConnectionFactory(configuration));
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        connector.setIdleTimeout(120_000);
        server.addConnector(connector);
        server.setHandler(new HubHandler(service, new Tokens(service, folder.tokenKey(), service.clock())));
        try {
            server.start();
        } catch (Exception e) {
            LOG.error("hub cannot listen: {}", e.getClass().getSimpleName());
            throw Problem.of("hub.listen.failed", address.toString());
        }
        return new HubServer(server, connector);
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** Returns when the server has been stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("hub did not stop well: {}", e.getClass().getSimpleName());
        }
    }
}
