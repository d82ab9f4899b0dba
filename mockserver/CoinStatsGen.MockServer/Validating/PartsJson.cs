using System.Globalization;
using System.Text.Json.Nodes;
using CoinStats.MockServer.Document;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire.Styles;

namespace CoinStats.MockServer.Validating;

/// <summary>
/// Parts of a parameter as the JSON they mean: a text is a number where the document says so, and stays a text otherwise.
/// </summary>
internal static class PartsJson
{
    /// <summary>Members, some of them within others.</summary>
    /// <param name="value">The parts.</param>
    /// <param name="stepsOf">The way that a name goes.</param>
    /// <param name="find">The shape at the end of a way; null where the document has none.</param>
    /// <param name="catalog">Named shapes.</param>
    public static string OfObject(
        WireParts value,
        Func<string, IReadOnlyList<string>> stepsOf,
        Func<IReadOnlyList<string>, ApiSchema?> find,
        SchemaCatalog catalog
    )
    {
        var root = new JsonObject();
        foreach (var (name, text) in value.Items)
        {
            var steps = stepsOf(name);
            var at = root;
            foreach (var step in steps.Take(steps.Count - 1))
            {
                if (at[step] is not JsonObject inner)
                {
                    at[step] = inner = [];
                }

                at = inner;
            }

            Put(at, steps[^1], text, find(steps), catalog);
        }

        return root.ToJsonString();
    }

    /// <summary>Elements.</summary>
    public static string OfList(WireParts value, ApiSchema items, SchemaCatalog catalog) =>
        new JsonArray([.. value.Items.Select(item => Of(item.Value, items, catalog))]).ToJsonString();

    // How a list within an object is written is left open: each time its name stands there gives an element.
    private static void Put(JsonObject at, string name, string text, ApiSchema? shape, SchemaCatalog catalog)
    {
        if (shape is not null && catalog.Resolve(shape) is ArraySchema list)
        {
            var items = at[name] as JsonArray ?? [];
            at[name] = items;
            items.Add(Of(text, list.Items, catalog));
        }
        else
        {
            at[name] = Of(text, shape, catalog);
        }
    }

    private static JsonNode Of(string text, ApiSchema? shape, SchemaCatalog catalog) =>
        (shape is null ? null : catalog.Resolve(shape)) switch
        {
            NumberSchema when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            BooleanSchema when text is "true" or "false" => text == "true",
            UnionSchema union => union
                .Variants.Select(variant => Of(text, variant, catalog))
                .FirstOrDefault(node => node.GetValueKind() != System.Text.Json.JsonValueKind.String)
                ?? text,
            _ => text,
        };
}
