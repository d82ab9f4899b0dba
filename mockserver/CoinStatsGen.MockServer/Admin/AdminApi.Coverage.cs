using CoinStats.MockServer.Coverage;
using CoinStats.MockServer.Engine;

namespace CoinStats.MockServer.Admin;

/// <summary>Coverage of the whole server.</summary>
internal sealed partial class AdminApi
{
    private MockReply? Coverage(AdminRequest call)
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
