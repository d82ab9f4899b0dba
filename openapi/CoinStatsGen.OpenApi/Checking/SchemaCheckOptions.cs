namespace CoinStatsGen.OpenApi.Checking;

/// <summary>What a check is told.</summary>
internal sealed record SchemaCheckOptions
{
    /// <summary>What a schema says, nothing else.</summary>
    public static readonly SchemaCheckOptions Plain = new();

    /// <summary>Which way the value goes: what only the server sends is not demanded of a request, and the other way round.</summary>
    public SchemaDirection Direction { get; init; }

    /// <summary>
    /// Texts are held against the formats that are known: <c>date-time</c>, <c>date</c>, <c>uuid</c>, <c>byte</c>, <c>int32</c>.
    /// </summary>
    /// <value>Default: true. JSON Schema itself leaves it open.</value>
    public bool ChecksFormats { get; init; } = true;

    /// <summary>Members are told that the document does not know beside those it declares.</summary>
    /// <value>Default: false. They are legal unless forbidden.</value>
    public bool TellsUnknown { get; init; }

    /// <summary>A member that may be left out may be null instead.</summary>
    /// <value>Default: false.</value>
    public bool NullIsLeftOut { get; init; }

    /// <summary>How many findings are told.</summary>
    public int MaxFindings { get; init; } = 200;

    /// <summary>How many schemas may be asked of values; beyond that the check ends with <see cref="SchemaFault.Limit"/>.</summary>
    public int MaxSteps { get; init; } = 1_000_000;

    /// <summary>Ends the check.</summary>
    public CancellationToken CancellationToken { get; init; }
}
