using System.Globalization;

namespace CoinStatsGen.Benchmarks;

/// <summary>One promise: how a value compares with its bound.</summary>
/// <param name="Key">Its name, as in the contract.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Bound">What was promised.</param>
/// <param name="AtMost">Whether less is better.</param>
internal sealed record RatioRow(string Key, double Value, double Bound, bool AtMost = false)
{
    /// <summary>Whether the promise holds.</summary>
    public bool Holds => AtMost ? Value <= Bound : Value >= Bound;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ratio {Key} {Value:F2} target {(AtMost ? "<=" : ">=")} {Bound:F2} {(Holds ? "ok" : "MISS")}"
        );
}
