using CoinStatsGen.Generator.Diagnostics;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning;

/// <summary>Plans which server a call goes to where options name none. Of the whole document, so that filters change no address.</summary>
internal sealed class ServerPlanner(ApiDocument document)
{
    /// <summary>
    /// The server of the document: the first that is a complete address. Where it has none and every operation has its own, that of the
    /// first.
    /// </summary>
    public string? BaseAddress { get; } =
        document.Servers.Find(IsComplete)
        ?? (
            document.Operations.Count > 0 && document.Operations.All(static o => o.Servers.Exists(IsComplete))
                ? document.Operations[0].Servers.Find(IsComplete)
                : null
        );

    /// <summary>Operations whose own server is no address that a client without options could call.</summary>
    public IEnumerable<PlanProblem> Problems =>
        document
            .Operations.Where(o => o.Servers.Count > 0 && OwnOf(o) is null)
            .Select(static o => new PlanProblem(
                DiagnosticIds.ServerNotComplete,
                "The server "
                    + o.Servers[0]
                    + " of "
                    + o.Method
                    + " "
                    + o.Path
                    + " is no complete address. Its calls go to the server of the client.",
                o.Position
            ));

    /// <summary>The operation's own server; null where it is that of the document.</summary>
    public string? Of(ApiOperation operation) => OwnOf(operation) is { } own && own != BaseAddress ? own : null;

    /// <summary>A relative address is one beside the server of the document.</summary>
    private string? OwnOf(ApiOperation operation) =>
        operation.Servers.Count == 0 ? null
        : operation.Servers.Find(IsComplete) is { } complete ? complete
        : Uri.TryCreate(document.Servers.Find(IsComplete), UriKind.Absolute, out var root)
        && Uri.TryCreate(root, operation.Servers[0], out var beside)
        && IsComplete(beside.AbsoluteUri)
            ? beside.AbsoluteUri
        : null;

    // A name in braces is a variable without a default.
    private static bool IsComplete(string address) =>
        address.IndexOf('{') < 0
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.Query.Length + uri.Fragment.Length + uri.UserInfo.Length == 0;
}
