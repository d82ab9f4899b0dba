using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Answering;

/// <summary>One segment of the route trie.</summary>
internal sealed class RouteNode
{
    /// <summary>Children reached by fixed text.</summary>
    public NameTable<RouteNode> Literals { get; } = new();

    /// <summary>Children reached by text around parameters, such as <c>{name}.json</c>.</summary>
    public List<(PathTemplate Template, RouteNode Node)> Patterns { get; } = [];

    /// <summary>Child reached by any text.</summary>
    public RouteNode? Parameter { get; set; }

    /// <summary>Operations that end here; of several with one method the path parameters tell which is meant.</summary>
    public List<CompiledOperation> Operations { get; } = [];
}
