package mx.ventanilla.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** Lends the administrator's one connection to the migrations; closing a loan leaves it open. */
final class OneConnection {
    private OneConnection() {}

    static DataSource lend(Connection connection) {
        return new ConnectionSource(() -> loan(connection));
    }

    private static Connection loan(Connection connection) {
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
