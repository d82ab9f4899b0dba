namespace CoinStats;

/// <summary>One way in which the answers of an operation differ from the document.</summary>
public sealed record DriftFinding
{
    /// <summary>The operation's id.</summary>
    public required string Operation { get; init; }

    /// <summary>In which way.</summary>
    public required DriftKind Kind { get; init; }

    /// <summary>
    /// Where, with <c>[*]</c> for any element of an array, for example <c>$.result[*].newMember</c>; of all places that share a type, the
    /// first.
    /// </summary>
    /// <value>At most 256 characters.</value>
    public required string Path { get; init; }

    /// <summary>The type the document says, where the value is of another one.</summary>
    public string? Expected { get; init; }

    /// <summary>The JSON type that came, as it is called in JSON Schema; <see langword="null"/> where nothing came.</summary>
    public string? Found { get; init; }

    /// <summary>The text that the document does not list.</summary>
    /// <value>At most 128 bytes of UTF-8.</value>
    public string? Value { get; init; }

    /// <summary>How often it came.</summary>
    public required long Count { get; init; }
}
