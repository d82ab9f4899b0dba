using CoinStats.MockServer.Engine;
using CoinStats.StubEngine.Admin;
using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Ui;

/// <summary>What <c>/__admin</c> has beyond WireMock's routes: simulations, coverage, the certificate to trust, the page.</summary>
internal sealed class OwnRoutes(MockEngine engine)
{
    /// <summary>First segment of the page.</summary>
    public const string Page = "ui";

    private readonly SimulationRoutes _simulations = new(engine);
    private readonly CoverageRoutes _coverage = new(engine);
    private readonly AuthorityRoute _authority = new(engine);
    private readonly PageRoutes _page = new(engine);

    /// <summary>Answers a call; null where there is no such route.</summary>
    public MockReply? Answer(AdminRequest call) =>
        call.Segments switch
        {
            ["simulations", ..] => _simulations.Answer(call),
            ["coverage"] => _coverage.Answer(call),
            ["ca.pem"] => _authority.Answer(call),
            [Page, ..] => _page.Answer(call),
            _ => null,
        };
}
