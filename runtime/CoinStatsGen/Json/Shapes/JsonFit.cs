using System.ComponentModel;

namespace CoinStats.Json;

/// <summary>What a value must be to fit a shape, as far as a look at it tells; emitted code says it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonFit
{
    private readonly JsonShape? _shape;

    /// <summary>Names the kinds of JSON that fit.</summary>
    /// <param name="kinds">
    /// A letter for each: <c>s</c> text, <c>t</c> date and time, <c>d</c> date, <c>u</c> UUID, <c>y</c> Base64; <c>n</c> number,
    /// <c>i</c> whole number of 64 bits, <c>j</c> of 32, <c>l</c> of 64 without a sign, <c>m</c> what decimal can hold; <c>b</c> true or
    /// false, <c>o</c> object, <c>a</c> array, <c>z</c> null, <c>*</c> anything.
    /// </param>
    /// <param name="literals">The texts, numbers or flags that alone fit, as text; empty where all do.</param>
    public JsonFit(string kinds, params string[] literals)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(literals);
        Kinds = kinds;
        Literals = kinds.AsSpan().IndexOfAny("nijlm") >= 0 ? Array.ConvertAll(literals, JsonLiteral.Canonical) : literals;
    }

    /// <summary>What the elements of an array or the values of a dictionary must be; <see langword="null"/>: anything.</summary>
    public JsonFit? Item { get; init; }

    /// <summary>What an object must look like; <see langword="null"/>: any will do.</summary>
    public JsonShape? Shape
    {
        get => _shape;
        init
        {
            _shape = value;
            Inner = value is null ? null : new JsonShapes(null, value);
        }
    }

    internal string Kinds { get; }

    internal string[] Literals { get; }

    internal JsonShapes? Inner { get; private init; }

    internal bool Has(char kind) => Kinds.Contains(kind) || Kinds.Contains(JsonKinds.Any);
}
