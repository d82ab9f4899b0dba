using CoinStatsGen.OpenApi.Checking;

namespace CoinStats.MockServer.Validating;

/// <summary>Holds a parameter that is written as JSON (<c>content</c>) against its schema.</summary>
internal sealed class ContentCheck(SchemaCheck check)
{
    private static readonly SchemaCheckOptions Options = new()
    {
        Direction = SchemaDirection.Request,
        NullIsLeftOut = true,
        MaxFindings = 1,
    };

    /// <summary>What is wrong; null where nothing is.</summary>
    public string? Fault(ReadOnlySpan<char> text)
    {
        if (BodyJson.Read(text.ToString(), out var value) is not null)
        {
            return $"must be JSON, but is {FaultList.Quote(text)}";
        }

        return check.Check(value, Options) is not [var first, ..] || first.Fault == SchemaFault.ReadOnly ? null
            : first.Path == "$" ? first.Message
            : $"at {first.Path} {first.Message}";
    }
}
