using CoinStatsGen.Tests;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>What an emitted client puts on a real socket.</summary>
internal static class WireText
{
    /// <summary>Runs lines that use <c>client</c> and gives the requests, whole: request line, headers and body.</summary>
    public static async Task<IReadOnlyList<string>> SendAsync(string document, string lines)
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("\"\""));
        using var http = new HttpClient();
        var local = document.Replace("https://api.example.com", server.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        await new GeneratedProgram(local).RunAsync(lines + "\nreturn \"\";", http);
        return server.Requests;
    }

    /// <summary>The request target, as it stands on the request line.</summary>
    public static string Target(string request) => request.Split(' ', 3)[1];

    /// <summary>The body.</summary>
    public static string Body(string request) => request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
}
