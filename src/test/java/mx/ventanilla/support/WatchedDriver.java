package mx.ventanilla.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;
import mx.ventanilla.support.DiskEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * H2's driver for stores on a {@link PowerCutDisk}: notes there when a commit has returned, and can leave checkpoints
 * out, to see whether the tests notice.
 */
public final class WatchedDriver implements Driver {
    private static final WatchedDriver ONLY = new WatchedDriver();
    private static boolean installed;
    private final Driver h2 = new org.h2.Driver();

    private WatchedDriver() {}

    /** From now on connections to such stores come from here. */
    public static synchronized void install() throws SQLException {
        if (!installed) {
            org.h2.Driver.unload();
            DriverManager.registerDriver(ONLY);
            org.h2.Driver.load();
            installed = true;
        }
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        PowerCutDisk disk = diskOf(url);
        if (disk == null) {
            return null;
        }
        Connection real = h2.connect(url, info);
        return proxy(Connection.class, (_, method, arguments) -> {
            Object result = call(() -> method.invoke(real, arguments));
            if (method.getName().equals("commit")) {
                disk.note(Kind.COMMITTED);
            }
            return result instanceof Statement statement && method.getName().equals("createStatement")
                    ? watched(statement, disk)
                    : result;
        });
    }

    private static Statement watched(Statement real, PowerCutDisk disk) {
        return proxy(Statement.class, (_, method, arguments) -> {
            boolean checkpoint = method.getName().equals("execute") && "CHECKPOINT SYNC".equals(arguments[0]);
            return checkpoint && disk.leavesCheckpointsOut() ? false : call(() -> method.invoke(real, arguments));
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }

    private static @Nullable Object call(Invocation invocation) throws Throwable {
        try {
            return invocation.run();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static @Nullable PowerCutDisk diskOf(String url) {
        int scheme = url.indexOf(PowerCutFileSystem.prefix());
        if (scheme < 0) {
            return null;
        }
        String path = url.substring(scheme + PowerCutFileSystem.prefix().length());
        return PowerCutDisk.holding(Path.of(path.substring(0, path.indexOf(';'))));
    }

    @Override
    public boolean acceptsURL(String url) {
        return diskOf(url) != null;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return h2.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return h2.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return h2.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("mx.ventanilla.support");
    }

    private interface Invocation {
        @Nullable
        Object run() throws ReflectiveOperationException;
    }
}
