using CoinStats;
using CoinStats.Http;
using CoinStats.Json;

namespace CoinStatsGen.Tests;

/// <summary>A small API as a generator would emit it.</summary>
internal static class TestApi
{
    public const string Key = "csk-0123456789abcdef+/==";

    public static readonly ApiService Service = new("TestClient", "https://api.example.test", "X-API-KEY")
    {
        RateLimit = new ApiRateLimit(2, "coinstats.app"),
        ErrorRules = [new(409, CoinStatsErrorKind.NotSynced)],
    };

    private static readonly JsonMembers Members = new(["value", "note"], [0]);

    public static CoinStatsOperation Get { get; } =
        new("get-thing", "GET", "/v1/things", [200, 400, 401, 403, 404, 409, 429, 503], new CreditRule(40));

    public static CoinStatsOperation Post { get; } = new("post-thing", "POST", "/v1/things", [200, 400], new CreditRule(10));

    public static CoinStatsOperation Wallets { get; } =
        new(
            "get-wallets",
            "GET",
            "/v1/wallets",
            [200],
            new CreditRule(40, [new CreditMultiplier(CreditPlace.Query, "wallets", PerValue: true, 400)])
            {
                Values = new CreditValues(["all"], separator: ":"),
            }
        );

    /// <summary>Reads <c>{"value": number, "note": text?}</c>.</summary>
    public static long ReadValue(ref JsonScanner scanner)
    {
        if (!scanner.ReadObjectStart())
        {
            return JsonEmpty.Record(ReadValue);
        }

        long value = 0;
        ulong seen = 0;
        var member = -1;
        while (scanner.ReadMember(Members, ref member))
        {
            switch (member)
            {
                case 0:
                    value = scanner.ReadInt64();
                    seen |= 1;
                    break;
                case 1:
                    scanner.ReadStringOrNull();
                    break;
                default:
                    scanner.SkipValue();
                    break;
            }
        }

        if (seen != 1)
        {
            scanner.ReportMissing(Members, seen);
        }

        return value;
    }

    public static CoinStatsClientOptions Options(Action<CoinStatsClientOptions>? change = null)
    {
        // Retries have their own tests; elsewhere each answer is asked for once.
        var options = new CoinStatsClientOptions { ApiKey = Key, Retry = { MaxRetries = 0 } };
        change?.Invoke(options);
        return options;
    }

    public static ApiConnection Connect(StubHandler handler, Action<CoinStatsClientOptions>? change = null) =>
        new(Options(change), Service, new HttpClient(handler));

    public static Task<long> GetAsync(this ApiConnection connection, CancellationToken cancellationToken = default) =>
        connection.SendAsync(new ApiRequest(Get), ReadValue, cancellationToken);

    public static Task<ApiResponse<long>> GetWithResponseAsync(
        this ApiConnection connection,
        CancellationToken cancellationToken = default
    ) => connection.SendWithResponseAsync(new ApiRequest(Get), ReadValue, cancellationToken);
}
