namespace CoinStats;

/// <summary>How answers are read that hold less than the document promises.</summary>
public enum ResponseReading
{
    /// <summary>
    /// What one member holds never costs the rest. A member that is missing, null where a value was promised, or of another kind takes its
    /// type's empty value (<c>""</c>, 0, <see langword="false"/>, no elements, a record of such values; a nullable member
    /// <see langword="null"/>), and the gap is told.
    /// </summary>
    Tolerant,

    /// <summary>The first such member fails the call with a <see cref="CoinStatsJsonException"/>, as contract tests should.</summary>
    Strict,
}
