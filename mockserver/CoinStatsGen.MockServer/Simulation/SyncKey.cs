using System.Text.Json;
using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Simulation;

/// <summary>What is synced: a wallet on a network, a portfolio, or all portfolios.</summary>
/// <param name="Own">Its name.</param>
/// <param name="Cover">What it is also synced by: the wallet on all networks, all portfolios.</param>
internal readonly record struct SyncKey(string Own, string Cover)
{
    private const string All = "all";
    private const string AllPortfolios = "*";
    private const string AnyPortfolio = "+";

    /// <summary>What a request is about.</summary>
    public static List<SyncKey> Of(MockRequest request)
    {
        var keys = new List<SyncKey>();
        foreach (var wallet in RequestValues.List(request, "wallets"))
        {
            var colon = wallet.IndexOf(':');
            keys.Add(Wallet(colon < 0 ? All : wallet[..colon], wallet[(colon + 1)..]));
        }

        AddBody(keys, request.Body);
        if (keys.Count == 0 && RequestValues.List(request, "address") is [var address, ..])
        {
            List<string> networks = [.. RequestValues.List(request, "connectionId"), .. RequestValues.List(request, "blockchain")];
            keys.AddRange((networks.Count == 0 ? [All] : networks).Select(network => Wallet(network, address)));
        }

        return keys.Count > 0 ? keys : Portfolios(request);
    }

    /// <summary>A portfolio.</summary>
    public static SyncKey Portfolio(string id) => new(id, AllPortfolios);

    /// <summary>What has data once the sync of this is over: itself, and for a portfolio the sum of all that are connected.</summary>
    public IEnumerable<string> Started => Cover == AllPortfolios ? [Own, AnyPortfolio] : [Own];

    // Without an id a portfolio operation is about all of them together.
    private static List<SyncKey> Portfolios(MockRequest request)
        => RequestValues.List(request, "portfolioId") is { Count: > 0 } ids ? ids.ConvertAll(Portfolio) : [new SyncKey(AllPortfolios, AnyPortfolio)];

    private static SyncKey Wallet(string network, string address)
        => new($"{network}:{address}".ToLowerInvariant(), $"{All}:{address}".ToLowerInvariant());

    private static void AddBody(List<SyncKey> keys, ReadOnlyMemory<byte> body)
    {
        using var json = RequestValues.Body(body);
        if (json?.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("wallets", out var wallets) || wallets.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        foreach (var wallet in wallets.EnumerateArray().Where(w => w.ValueKind == JsonValueKind.Object))
        {
            if (Text(wallet, "address") is { } address)
            {
                keys.Add(Wallet(Text(wallet, "connectionId") ?? Text(wallet, "blockchain") ?? All, address));
            }
        }
    }

    private static string? Text(JsonElement wallet, string name)
        => wallet.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
