using System.Globalization;

namespace CoinStatsGen.OpenApi.Wire.Styles;

/// <summary>
/// <c>deepObject</c>: <c>color[R]=100&amp;color[G]=200</c>, to any depth. The names of its parts are the ways to them: <c>[a][b]</c>.
/// </summary>
internal sealed class DeepObjectStyle : PairStyle
{
    /// <summary>The one instance: a style holds no state.</summary>
    public static readonly DeepObjectStyle Instance = new();

    /// <inheritdoc/>
    public override char Separator => ',';

    /// <summary>The way to a member.</summary>
    public static string Member(string way, string name) => way + "[" + name + "]";

    /// <summary>The way to an element that has members itself. One that is a plain value has the way of its list.</summary>
    public static string Element(string way, int index) => way + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    /// <summary>The names along a way; null where a bracket is left open.</summary>
    public static IReadOnlyList<string>? Steps(string way)
    {
        var steps = new List<string>();
        var at = 0;
        while (at < way.Length)
        {
            var close = way.IndexOf(']', at);
            if (way[at] != '[' || close < 0)
            {
                return null;
            }

            steps.Add(way.Substring(at + 1, close - at - 1));
            at = close + 1;
        }

        return steps;
    }

    /// <inheritdoc/>
    public override IEnumerable<WirePair> Write(string name, WireParts value, bool explode)
    {
        foreach (var part in value.Items)
        {
            yield return new WirePair(name + part.Key, [part.Value]);
        }
    }

    /// <inheritdoc/>
    public override bool OwnsMember(string parameter, string name, bool explode, Func<string, bool> isMember) =>
        name.StartsWith(parameter, StringComparison.Ordinal)
        && Steps(name.Substring(parameter.Length)) is { Count: > 0 } steps
        && isMember(steps[0]);

    /// <inheritdoc/>
    public override WireParts? Read(string name, IReadOnlyList<KeyValuePair<string, string>> pairs, WireShape shape, bool explode)
    {
        var items = new List<KeyValuePair<string, string>>();
        foreach (var pair in pairs)
        {
            if (!pair.Key.StartsWith(name, StringComparison.Ordinal) || shape == WireShape.Object && pair.Key.Length == name.Length)
            {
                return null;
            }

            items.Add(WireParts.Part(pair.Key.Substring(name.Length), pair.Value));
        }

        return shape == WireShape.Value && items.Count != 1 ? null : new WireParts(shape, items);
    }
}
