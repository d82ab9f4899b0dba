using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.SpecTool.Diff;

/// <summary>Compares two shapes of one value. A named schema is compared once, where it is declared.</summary>
internal sealed partial class SchemaDiff(
    DiffFindings findings,
    SchemaUsage oldUsage,
    SchemaUsage newUsage,
    GeneratedNames oldNames,
    GeneratedNames newNames
)
{
    public void Compare(ApiSchema before, ApiSchema after, string place, DiffDirection directions)
    {
        foreach (var direction in (ReadOnlySpan<DiffDirection>)[DiffDirection.Request, DiffDirection.Response])
        {
            if ((directions & direction) != DiffDirection.None)
            {
                CompareOne(before, after, place, direction);
            }
        }
    }

    internal static string Quote(string? text) =>
        text switch
        {
            null => "(none)",
            { Length: > 60 } => $"\"{text[..60].ReplaceLineEndings(" ")}…\"",
            _ => $"\"{text.ReplaceLineEndings(" ")}\"",
        };

    private void CompareOne(ApiSchema before, ApiSchema after, string place, DiffDirection direction)
    {
        CompareWords(before, after, place);
        CompareNullable(before, after, place, direction);
        if (before.CSharpType != after.CSharpType)
        {
            findings.Add(
                DiffRules.CSharpTypeChanged,
                place,
                $"x-csharp-type is {Quote(after.CSharpType)}, was {Quote(before.CSharpType)}.",
                Change(before, after)
            );
            return;
        }

        if (before is ReferenceSchema || after is ReferenceSchema)
        {
            CompareReferences(before, after, place, direction);
            return;
        }

        if (before.CSharpName != after.CSharpName)
        {
            findings.Add(
                DiffRules.CSharpNameChanged,
                place,
                $"x-csharp-name is {Quote(after.CSharpName)}, was {Quote(before.CSharpName)}.",
                "The generated type is renamed: code that names it does not compile."
            );
        }

        CompareShapes(before, after, place, direction);
    }

    private void CompareShapes(ApiSchema before, ApiSchema after, string place, DiffDirection direction)
    {
        switch (before, after)
        {
            case (ObjectSchema old, ObjectSchema @new):
                CompareObjects(old, @new, place, direction);
                break;
            case (ArraySchema old, ArraySchema @new):
                CompareLists(old, @new, place, direction);
                break;
            case (StringSchema old, StringSchema @new):
                CompareTexts(old, @new, place, direction);
                break;
            case (NumberSchema old, NumberSchema @new):
                CompareNumbers(old, @new, place, direction);
                break;
            case (UnionSchema old, UnionSchema @new):
                CompareUnions(old, @new, place, direction);
                break;
            case (BooleanSchema, BooleanSchema) or (AnySchema, AnySchema):
                break;
            default:
                findings.Add(DiffRules.TypeChanged, place, $"The type is {Kind(after)}, was {Kind(before)}.", Change(before, after));
                break;
        }
    }

    private void CompareReferences(ApiSchema before, ApiSchema after, string place, DiffDirection direction)
    {
        if (before is ReferenceSchema old && after is ReferenceSchema @new && old.Name == @new.Name)
        {
            return;
        }

        var (oldTarget, newTarget) = (oldUsage.Resolve(before), newUsage.Resolve(after));
        if (HasOwnType(oldTarget) || HasOwnType(newTarget))
        {
            if (oldTarget.CSharpName is { } name && name == newTarget.CSharpName)
            {
                CompareShapes(oldTarget, newTarget, place, direction);
                return;
            }

            findings.Add(DiffRules.ReferenceChanged, place, $"The value is {Named(after)}, was {Named(before)}.", Change(before, after));
            return;
        }

        CompareShapes(oldTarget, newTarget, place, direction);
    }

    private void CompareWords(ApiSchema before, ApiSchema after, string place)
    {
        if (before.Description != after.Description)
        {
            findings.Add(
                DiffRules.SchemaDescriptionChanged,
                place,
                $"The description is {Quote(after.Description)}, was {Quote(before.Description)}.",
                "The comment in the generated code."
            );
        }

        if (before.ExampleJson != after.ExampleJson)
        {
            findings.Add(
                DiffRules.SchemaExampleChanged,
                place,
                $"The example is {Quote(after.ExampleJson)}, was {Quote(before.ExampleJson)}.",
                "Nothing: the mock server answers with it."
            );
        }

        if (before.DefaultJson != after.DefaultJson)
        {
            findings.Add(
                DiffRules.DefaultChanged,
                place,
                $"The default is {after.DefaultJson ?? "(none)"}, was {before.DefaultJson ?? "(none)"}.",
                "Code stays; what the server does where the value is left out changes."
            );
        }

        if (!before.Deprecated && after.Deprecated)
        {
            findings.Add(
                DiffRules.SchemaDeprecated,
                place,
                "It is deprecated now.",
                "The member carries [Obsolete]: its use warns (CS0618)."
            );
        }
    }

    private void CompareNullable(ApiSchema before, ApiSchema after, string place, DiffDirection direction)
    {
        if (before.Nullable == after.Nullable)
        {
            return;
        }

        var (rule, meaning) = (direction, after.Nullable) switch
        {
            (DiffDirection.Response, true) => (
                DiffRules.ResponseBecameNullable,
                "The member becomes T?: code that reads it warns; clients built before throw CoinStatsJsonException on null."
            ),
            (DiffDirection.Response, false) => (DiffRules.ResponseBecameNotNullable, "The member becomes T."),
            (_, true) => (DiffRules.RequestBecameNullable, "The member becomes T?."),
            _ => (DiffRules.RequestBecameNotNullable, "The member becomes T: code that sends null does not compile without warnings."),
        };
        findings.Add(rule, place, after.Nullable ? "Null is allowed now." : "Null is not allowed any more.", meaning);
    }

    private static bool HasOwnType(ApiSchema schema) =>
        schema switch
        {
            ObjectSchema { Properties.Count: 0 } => false,
            ObjectSchema or UnionSchema => true,
            StringSchema text => text.Enum.Count > 0,
            ArraySchema list => list.TupleNames.Count > 0,
            _ => false,
        };

    private static string Named(ApiSchema schema) => schema is ReferenceSchema reference ? reference.Name : Kind(schema);

    private string Change(ApiSchema before, ApiSchema after) =>
        $"{oldNames.Type(before)} becomes {newNames.Type(after)}: code that uses the value does not compile, clients built before "
        + $"cannot read or send it.";

    private static string Kind(ApiSchema schema) =>
        schema switch
        {
            ObjectSchema { Properties.Count: 0, AdditionalProperties: not null } => "a map",
            ObjectSchema => "object",
            ArraySchema list => $"list of {Named(list.Items)}",
            StringSchema => "text",
            NumberSchema { IsInteger: true } => "whole number",
            NumberSchema => "number",
            BooleanSchema => "true or false",
            UnionSchema => "one of several",
            ReferenceSchema reference => reference.Name,
            _ => "any value",
        };
}
