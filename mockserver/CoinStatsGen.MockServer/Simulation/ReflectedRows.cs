using System.Text.Json;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Document;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Simulation;

/// <summary>One row for each wallet, coin or network that a request asks for.</summary>
internal sealed class ReflectedRows
{
    private const string WalletType = "CoinStats.WalletRef";
    private static readonly string[] EveryNetwork = [WalletRef.AllNetworks("a").ConnectionId, "forceall"];
    private readonly AnswerRows _rows;
    private readonly (string Parameter, string? Member)[] _lists;

    private ReflectedRows(AnswerRows rows, (string Parameter, string? Member)[] lists)
    {
        _rows = rows;
        _lists = lists;
    }

    /// <summary>Finds the lists of an operation that name its rows; null where there are none.</summary>
    public static ReflectedRows? Find(CompiledOperation operation, AnswerRows rows, SchemaCatalog catalog)
    {
        var lists = new List<(string Parameter, string? Member)>();
        foreach (var parameter in operation.Spec.Parameters.Where(p => p.In == ParameterLocation.Query))
        {
            if (catalog.Resolve(parameter.Schema) is ArraySchema list)
            {
                var isWallet = list.Items.CSharpType == WalletType;
                var member = Array.Find(Members(parameter.Name, isWallet), m => rows.Rows[0].TryGetProperty(m, out var value) && value.ValueKind == JsonValueKind.String);
                if (member is not null)
                {
                    lists.Add((parameter.Name, isWallet ? null : member));
                }
            }
        }

        return lists.Count == 0 ? null : new ReflectedRows(rows, [.. lists]);
    }

    /// <summary>What the rows of a request have of it; null where it names none.</summary>
    public List<Dictionary<string, string>>? Of(MockRequest request)
    {
        foreach (var (parameter, member) in _lists)
        {
            if (RequestValues.List(request, parameter) is { Count: > 0 } values && (member is null || !Array.Exists(EveryNetwork, n => values.Contains(n))))
            {
                return values.ConvertAll(value => member is null ? Wallet(value) : new Dictionary<string, string>(StringComparer.Ordinal) { [member] = value });
            }
        }

        return null;
    }

    /// <summary>Writes a row.</summary>
    public void Write(Utf8JsonWriter writer, Dictionary<string, string> asked, long index)
    {
        writer.WriteStartObject();
        foreach (var member in _rows.Rows[(int)(index % _rows.Rows.Length)].EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            if (asked.TryGetValue(member.Name, out var value))
            {
                writer.WriteStringValue(value);
            }
            else
            {
                member.Value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static string[] Members(string parameter, bool isWallet)
    {
        if (isWallet)
        {
            return ["address", "walletAddress"];
        }

        var one = parameter.EndsWith('s') ? parameter[..^1] : parameter;
        return one.EndsWith("Id", StringComparison.Ordinal) ? [one, "id"] : one == "blockchain" ? [one] : [];
    }

    // All networks together have no name of their own: the example's stays.
    private static Dictionary<string, string> Wallet(string text)
    {
        var colon = text.IndexOf(':');
        var address = text[(colon + 1)..];
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["address"] = address, ["walletAddress"] = address };
        if (colon > 0 && !EveryNetwork.Contains(text[..colon], StringComparer.OrdinalIgnoreCase))
        {
            values["connectionId"] = text[..colon];
            values["blockchain"] = text[..colon];
        }

        return values;
    }
}
