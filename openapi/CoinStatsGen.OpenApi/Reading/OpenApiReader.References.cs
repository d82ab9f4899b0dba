using System;
using System.Collections.Generic;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Reading;

/// <content>Local references.</content>
public sealed partial class OpenApiReader
{
    private const int LongestReferenceChain = 32;
    private const string SchemaPrefix = "#/components/schemas/";

    private readonly Dictionary<string, JsonValue?> _targets = new(StringComparer.Ordinal);

    /// <summary>The value itself, or what its <c>$ref</c> stands for; null, and a problem told, where that is nothing.</summary>
    private JsonValue? Follow(JsonValue value)
    {
        var current = value;
        for (var i = 0; i < LongestReferenceChain; i++)
        {
            if (!current.TryGet("$ref", out var reference) || reference.GetText() is not { } text)
            {
                return current;
            }

            if (FindTarget(text) is not { } target)
            {
                ReportUnresolved(reference, text);
                return null;
            }

            current = target;
        }

        Report(SpecProblemKind.UnresolvedReference, "The reference leads back to itself. Let it name a definition.", value);
        return null;
    }

    private JsonValue? FindTarget(string reference)
    {
        if (_targets.TryGetValue(reference, out var target))
        {
            return target;
        }

        if (reference.StartsWith("#/", StringComparison.Ordinal))
        {
            var pointer = reference.Substring(1);
            if (JsonPointer.TryResolve(_root, pointer, out var found)
                || (pointer.IndexOf('%') >= 0 && JsonPointer.TryResolve(_root, Uri.UnescapeDataString(pointer), out found)))
            {
                target = found;
            }
        }

        _targets[reference] = target;
        return target;
    }

    private void ReportUnresolved(JsonValue place, string reference)
    {
        var message = reference.StartsWith("#", StringComparison.Ordinal)
            ? $"The reference {JsonStrings.Quote(reference)} points to nothing. Correct it, or add what it names."
            : $"The reference {JsonStrings.Quote(reference)} points outside the document. Bundle the document first: coinstats-spec normalise.";
        Report(SpecProblemKind.UnresolvedReference, message, place);
    }
}
