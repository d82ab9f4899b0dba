using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace CoinStats.MockServer.Hosting.Https;

/// <summary>Makes handlers that trust one authority and no other.</summary>
internal static class TrustingHandler
{
    /// <summary>Makes one; names and times of certificates are checked as always.</summary>
    public static SocketsHttpHandler Create(X509Certificate2 authority) =>
        new()
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    CustomTrustStore = { authority },

                    // An authority whose key is gone publishes no lists.
                    RevocationMode = X509RevocationMode.NoCheck,
                },
            },
        };
}
