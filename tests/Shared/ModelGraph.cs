using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CoinStatsGen.TestSupport;

/// <summary>
/// Walks the outputs of all steps: a model that holds a symbol or the like keeps old compilations alive and is never equal to the next.
/// </summary>
internal static class ModelGraph
{
    public static void Check(GeneratorDriverRunResult result)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var own = result
            .Results.SelectMany(r => r.TrackedSteps)
            .Where(s =>
                typeof(Generator.TrackingNames)
                    .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                    .Any(f => f.Name == s.Key)
            );
        foreach (var step in own)
        {
            foreach (var (value, _) in step.Value.SelectMany(s => s.Outputs))
            {
                Walk(value, step.Key, seen);
            }
        }
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum)
        {
            return;
        }

        if (value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or AdditionalText or SemanticModel)
        {
            throw new InvalidOperationException($"{path} holds a {value.GetType().Name}, which must not cross a step.");
        }

        if (!value.GetType().IsValueType && !seen.Add(value))
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, path + "[]", seen);
            }

            return;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (
                var field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly
                )
            )
            {
                Walk(field.GetValue(value), path + "." + field.Name, seen);
            }
        }
    }
}
