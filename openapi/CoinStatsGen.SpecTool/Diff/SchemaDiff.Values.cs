using System.Globalization;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.SpecTool.Diff;

internal sealed partial class SchemaDiff
{
    private void CompareTexts(StringSchema before, StringSchema after, string place, DiffDirection direction)
    {
        if (before.Format != after.Format)
        {
            var (old, @new) = (GeneratedNames.TextType(before.Format), GeneratedNames.TextType(after.Format));
            findings.Add(
                old == @new ? DiffRules.FormatHintChanged : DiffRules.FormatChanged,
                place,
                $"The format is {after.Format ?? "(none)"}, was {before.Format ?? "(none)"}.",
                old == @new ? "Nothing." : $"{old} becomes {@new}: code that uses the value does not compile."
            );
        }

        CompareEnums(before.Enum, after.Enum, place, direction);
        Limit(Integer(before.MinLength), Integer(after.MinLength), "least length", isLower: true, place, direction);
        Limit(Integer(before.MaxLength), Integer(after.MaxLength), "greatest length", isLower: false, place, direction);
        if (before.Pattern != after.Pattern)
        {
            var rule =
                direction == DiffDirection.Response ? DiffRules.ResponseLimitChanged
                : after.Pattern is null ? DiffRules.RequestLimitLoosened
                : DiffRules.RequestPatternChanged;
            findings.Add(rule, place, $"The pattern is {Quote(after.Pattern)}, was {Quote(before.Pattern)}.", LimitMeaning(rule));
        }
    }

    private void CompareNumbers(NumberSchema before, NumberSchema after, string place, DiffDirection direction)
    {
        if (before.IsInteger != after.IsInteger)
        {
            findings.Add(
                after.IsInteger ? DiffRules.NumberBecameInteger : DiffRules.IntegerBecameNumber,
                place,
                $"The type is {Kind(after)}, was {Kind(before)}.",
                $"{oldNames.Type(before)} becomes {newNames.Type(after)}"
                    + (
                        after.IsInteger || direction == DiffDirection.Request
                            ? ": code that uses the value may not compile."
                            : ": code that uses the value may not compile, clients built before throw CoinStatsJsonException on decimals."
                    )
            );
        }
        else if (before.Format != after.Format)
        {
            var (old, @new) = (oldNames.Type(before), newNames.Type(after));
            findings.Add(
                old == @new ? DiffRules.FormatHintChanged : DiffRules.FormatChanged,
                place,
                $"The format is {after.Format ?? "(none)"}, was {before.Format ?? "(none)"}.",
                old == @new ? "Nothing." : $"{old} becomes {@new}: code that uses the value may not compile."
            );
        }

        CompareEnums(before.Enum, after.Enum, place, direction);
        Limit(Bound(before.Minimum), Bound(after.Minimum), "minimum", isLower: true, place, direction);
        Limit(Bound(before.Maximum), Bound(after.Maximum), "maximum", isLower: false, place, direction);
        Limit(
            Open(before.Minimum, before.ExclusiveMinimum),
            Open(after.Minimum, after.ExclusiveMinimum),
            "exclusive minimum",
            isLower: true,
            place,
            direction
        );
        Limit(
            Open(before.Maximum, before.ExclusiveMaximum) is { } o ? -o : null,
            Open(after.Maximum, after.ExclusiveMaximum) is { } n ? -n : null,
            "exclusive maximum",
            isLower: true,
            place,
            direction
        );
    }

    private void CompareLists(ArraySchema before, ArraySchema after, string place, DiffDirection direction)
    {
        if (!before.TupleNames.Equals(after.TupleNames))
        {
            findings.Add(
                DiffRules.TupleChanged,
                place,
                $"The positions are {Positions(after)}, were {Positions(before)}.",
                Change(before, after)
            );
        }

        CompareOne(before.Items, after.Items, place + "[]", direction);
        Limit(Integer(before.MinItems), Integer(after.MinItems), "least number of items", isLower: true, place, direction);
        Limit(Integer(before.MaxItems), Integer(after.MaxItems), "greatest number of items", isLower: false, place, direction);
        Limit(before.UniqueItems ? 1 : null, after.UniqueItems ? 1 : null, "uniqueness", isLower: true, place, direction);
    }

    private void CompareEnums(EquatableArray<string> before, EquatableArray<string> after, string place, DiffDirection direction)
    {
        if (before.Count == 0 || after.Count == 0)
        {
            if (before.Count != after.Count)
            {
                findings.Add(
                    after.Count > 0 ? DiffRules.EnumAdded : DiffRules.EnumRemoved,
                    place,
                    after.Count > 0 ? $"The known values are {string.Join(", ", after)}." : "Any value is allowed.",
                    after.Count > 0
                        ? "string becomes an enum struct: code that assigns a string goes on, code that reads one does not compile."
                        : "The enum struct becomes string: code that names it does not compile."
                );
            }

            return;
        }

        foreach (var value in after.Intersect(before).Where(value => oldNames.Value(before, value) != newNames.Value(after, value)))
        {
            findings.Renamed($"{place} {value}", oldNames.Value(before, value), newNames.Value(after, value));
        }

        foreach (var value in after.Except(before))
        {
            findings.Add(
                direction == DiffDirection.Request ? DiffRules.RequestEnumValueAdded : DiffRules.ResponseEnumValueAdded,
                place,
                $"The value {value} is new.",
                $"A further known value, {newNames.Value(after, value)}; clients built before keep it as text."
            );
        }

        foreach (var value in before.Except(after))
        {
            findings.Add(
                direction == DiffDirection.Request ? DiffRules.RequestEnumValueRemoved : DiffRules.ResponseEnumValueRemoved,
                place,
                $"The value {value} is gone.",
                $"The known value {oldNames.Value(before, value)} is removed: code that names it does not compile."
            );
        }
    }

    /// <summary>Compares a limit; null is none.</summary>
    private void Limit(double? before, double? after, string name, bool isLower, string place, DiffDirection direction)
    {
        if (before == after)
        {
            return;
        }

        var isTighter = (before, after) switch
        {
            (null, _) => true,
            (_, null) => false,
            _ => isLower ? after > before : after < before,
        };
        var rule =
            direction == DiffDirection.Response ? DiffRules.ResponseLimitChanged
            : isTighter ? DiffRules.RequestLimitTightened
            : DiffRules.RequestLimitLoosened;
        findings.Add(rule, place, $"The {name} is {Show(after)}, was {Show(before)}.", LimitMeaning(rule));
    }

    private static string LimitMeaning(DiffRule rule) =>
        rule == DiffRules.ResponseLimitChanged ? "Nothing: the client does not check limits of answers."
        : rule == DiffRules.RequestLimitLoosened ? "Code stays; more is taken."
        : "Code stays; values outside are answered 400.";

    private static string Show(double? limit) => limit?.ToString(CultureInfo.InvariantCulture) ?? "(none)";

    private static double? Integer(int? value) => value;

    private static double? Bound(string? json) =>
        json is not null && double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double? Open(string? json, bool isExclusive) => isExclusive ? Bound(json) : null;

    private static string Positions(ArraySchema list) => list.TupleNames.Count == 0 ? "without names" : string.Join(", ", list.TupleNames);
}
