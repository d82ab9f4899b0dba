using CoinStats.MockServer.Coverage;
using CoinStats.MockServer.Engine;
using CoinStats.StubEngine.Admin;
using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Ui;

/// <summary>Coverage of the whole server.</summary>
internal sealed class CoverageRoutes(MockEngine engine)
{
    /// <summary>Answers a call; null where there is no such route.</summary>
    public MockReply? Answer(AdminRequest call)
    {
        switch (call.Key)
        {
            case "GET /coverage":
                return AdminReplies.Json(CoverageJson.Node(engine.Coverage.Of(engine.Document)));
            case "DELETE /coverage":
                engine.Coverage.Clear();
                return AdminReplies.EmptyObject;
            default:
                return null;
        }
    }
}
