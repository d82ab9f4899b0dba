using CoinStats.MockServer.Engine;
using CoinStats.StubEngine.Admin;
using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Ui;

/// <summary>The certificate that clients of the server's https must trust, as PEM: <c>/__admin/ca.pem</c>.</summary>
internal sealed class AuthorityRoute(MockEngine engine)
{
    /// <summary>Answers a call; null where the server made no certificate.</summary>
    public MockReply? Answer(AdminRequest call) =>
        call.Key == "GET /ca.pem" && engine.AuthorityPem is { } pem
            ? new MockReply
            {
                Status = 200,
                ContentType = "application/pem-certificate-chain",
                Body = System.Text.Encoding.ASCII.GetBytes(pem + "\n"),
            }
            : null;
}
