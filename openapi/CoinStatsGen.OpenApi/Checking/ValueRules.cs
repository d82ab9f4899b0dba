using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>false</c>: no value at all.</summary>
internal sealed class NothingRule : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
        => run.Fail(SchemaFault.Forbidden, "must not be there", "nothing", value);
}

/// <summary><c>type</c>.</summary>
internal sealed class TypeRule(IReadOnlyList<string> types) : SchemaRule
{
    private readonly string _expected = string.Join(" or ", types.Where(type => type != "null").Select(JsonWords.OfType));

    public override bool IsAboutKind => true;

    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        foreach (var type in types)
        {
            if (IsOf(type, value))
            {
                return true;
            }
        }

        return value.Kind == JsonKind.Null ? run.Fail(SchemaFault.Null, "must not be null", _expected, value)
            : run.Fail(SchemaFault.Kind, $"must be {(_expected.Length == 0 ? "null" : _expected)}, but is {Found(value)}", _expected, value);
    }

    // A number where a whole one is due is shown; of every other kind its name says enough.
    private string Found(JsonValue value) => value.Kind == JsonKind.Number && types.Contains("integer") ? JsonWords.Quote(value) : JsonWords.Of(value.Kind);

    private static bool IsOf(string type, JsonValue value) => (type, value.Kind) switch
    {
        ("integer", JsonKind.Number) => JsonNumber.TryParse(value.GetNumberText(), out var number) && number.IsWhole,
        ("string", JsonKind.String) or ("number", JsonKind.Number) or ("object", JsonKind.Object) or ("array", JsonKind.Array) or ("null", JsonKind.Null) => true,
        ("boolean", JsonKind.True or JsonKind.False) => true,
        _ => false,
    };
}

/// <summary><c>enum</c>, <c>const</c>.</summary>
internal sealed class EnumRule(IReadOnlyList<JsonValue> known) : SchemaRule
{
    private readonly HashSet<string> _known = new(known.Select(JsonCanonical.Of), StringComparer.Ordinal);

    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (_known.Contains(JsonCanonical.Of(value)))
        {
            return true;
        }

        var words = string.Join(", ", known.Select(one => one.GetText() ?? one.ToCompactJson()));
        return value.Kind == JsonKind.Null ? run.Fail(SchemaFault.Null, "must not be null", words, value)
            : run.Fail(SchemaFault.Value, $"must be {(known.Count == 1 ? string.Empty : "one of ")}{words}, but is {JsonWords.Quote(value)}", words, value);
    }
}

/// <summary>A bound of numbers.</summary>
internal sealed class BoundRule(JsonNumber bound, string text, bool isLower, bool isExclusive) : SchemaRule
{
    private readonly string _words = (isLower ? (isExclusive ? "more than " : "at least ") : isExclusive ? "less than " : "at most ") + text;

    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (!JsonNumber.TryParse(value.GetNumberText(), out var number))
        {
            return true;
        }

        var order = number.Against(bound);
        return (isLower ? order > 0 : order < 0) || (order == 0 && !isExclusive)
            || run.Fail(SchemaFault.Bounds, $"must be {_words}, but is {JsonWords.Quote(value)}", _words, value);
    }
}

/// <summary><c>multipleOf</c>.</summary>
internal sealed class MultipleRule(JsonNumber step, string text) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
        => !JsonNumber.TryParse(value.GetNumberText(), out var number) || number.IsMultipleOf(step)
            || run.Fail(SchemaFault.Bounds, $"must be a multiple of {text}, but is {JsonWords.Quote(value)}", $"a multiple of {text}", value);
}

/// <summary><c>minLength</c>, <c>maxLength</c>: in characters, not in halves of them.</summary>
internal sealed class LengthRule(int least, int most) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (value.GetText() is not { } text)
        {
            return true;
        }

        var length = text.Length - text.Count(char.IsLowSurrogate);
        return CountWords.Holds(run, SchemaFault.Bounds, length, least, most, "characters", value);
    }
}

/// <summary><c>pattern</c>.</summary>
internal sealed class PatternRule(Regex pattern, string text) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
        => value.GetText() is not { } found || pattern.Fits(found)
            || run.Fail(SchemaFault.Bounds, $"must match {text}, but is {JsonWords.Quote(found)}", text, value);
}

/// <summary>How counts are told.</summary>
internal static class CountWords
{
    public static bool Holds(SchemaRun run, SchemaFault fault, int count, int least, int most, string what, JsonValue value)
    {
        if (count >= least && count <= most)
        {
            return true;
        }

        var words = count < least ? $"at least {SchemaRun.Text(least)} {what}" : $"at most {SchemaRun.Text(most)} {what}";
        return run.Fail(fault, $"must have {words}, but has {SchemaRun.Text(count)}", words, value);
    }
}
