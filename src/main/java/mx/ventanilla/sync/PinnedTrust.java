package mx.ventanilla.sync;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import mx.ventanilla.sync.wire.EnrolmentCode;
import org.jspecify.annotations.Nullable;

/** Trusts the one certificate that the enrolment code named, whatever name or address it is met under. */
final class PinnedTrust extends X509ExtendedTrustManager {
    private final Predicate<String> expected;
    private @Nullable String met;

    /** @param expected told the SHA-256 of the certificate in hexadecimal */
    PinnedTrust(Predicate<String> expected) {
        this.expected = expected;
    }

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[]{this}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no TLS 1.3", e);
        }
    }

    /** The fingerprint of the hub that was met and trusted; null before. */
    @Nullable
    String met() {
        return met;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
            throws CertificateException {
        String fingerprint = EnrolmentCode.sha256(chain[0].getEncoded());
        if (!expected.test(fingerprint)) {
            throw new CertificateException("another hub");
        }
        met = fingerprint;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        throw new CertificateException("not by socket");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        throw new CertificateException("not without a connection");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        throw new CertificateException("no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        throw new CertificateException("no clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
