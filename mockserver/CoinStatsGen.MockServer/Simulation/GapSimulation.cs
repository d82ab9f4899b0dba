using System.Globalization;

namespace CoinStats.MockServer;

/// <summary>
/// Successes with gaps, as the live service sends them: members left out or null, nulls among the elements of lists, and the operation's
/// empty forms. Which ones is drawn from the seed, the operation and how often it was called, so that a run can be repeated.
/// </summary>
/// <param name="Percent">Share of members, and of elements, that are hit; also the share of answers that are an empty form. From 0 to
/// 100.</param>
public sealed record GapSimulation(double Percent)
{
    /// <summary>Gets whether members are left out.</summary>
    /// <value>Default: true.</value>
    public bool Missing { get; init; } = true;

    /// <summary>Gets whether members and elements are null.</summary>
    /// <value>Default: true.</value>
    public bool Nulls { get; init; } = true;

    /// <summary>Gets whether an answer may be one of the operation's empty forms (<c>x-empty-forms</c>).</summary>
    /// <value>Default: true.</value>
    public bool EmptyForms { get; init; } = true;

    internal string? Fault() =>
        Percent is not (>= 0 and <= 100)
            ? string.Create(CultureInfo.InvariantCulture, $"the percentage must be from 0 to 100, but is {Percent}")
        : !Missing && !Nulls && !EmptyForms ? "one of missing members, nulls and empty forms must be on"
        : null;
}
