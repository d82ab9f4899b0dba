using CoinStats.MockServer.Document;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Validation;

/// <summary>Holds the text of a parameter against its shape. Compiled once; allocates only to say what is wrong.</summary>
internal abstract class TextCheck
{
    /// <summary>What is wrong, as the rest of a sentence such as <c>must be a number, but is 'x'</c>; null where nothing is.</summary>
    public abstract string? Fault(ReadOnlySpan<char> value);

    /// <summary>Compiles the check of a single value.</summary>
    public static TextCheck Compile(ApiSchema schema, SchemaCatalog catalog) => catalog.Resolve(schema) switch
    {
        StringSchema text => new StringTextCheck(text),
        NumberSchema number => new NumberTextCheck(number),
        BooleanSchema => new BooleanTextCheck(),
        UnionSchema union => new UnionTextCheck([.. union.Variants.Select(v => Compile(v, catalog))]),
        _ => AnyTextCheck.Instance,
    };

    private sealed class AnyTextCheck : TextCheck
    {
        public static readonly AnyTextCheck Instance = new();

        public override string? Fault(ReadOnlySpan<char> value) => null;
    }

    private sealed class BooleanTextCheck : TextCheck
    {
        public override string? Fault(ReadOnlySpan<char> value)
            => value is "true" or "false" ? null : $"must be true or false, but is {FaultList.Quote(value)}";
    }

    private sealed class UnionTextCheck(TextCheck[] variants) : TextCheck
    {
        public override string? Fault(ReadOnlySpan<char> value)
        {
            string? first = null;
            foreach (var variant in variants)
            {
                if (variant.Fault(value) is not { } fault)
                {
                    return null;
                }

                first ??= fault;
            }

            return first;
        }
    }
}
