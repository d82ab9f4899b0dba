using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Tells the keyword a member of a schema is. Each different name of a document is looked up once.</summary>
internal sealed class SchemaKeywordTable
{
    // As numbers: a dictionary of an enum would be compiled for it alone.
    private static readonly Dictionary<string, int> Known = MakeKnown();

    private readonly SchemaKeyword[] _ofName;

    public SchemaKeywordTable(JsonTree tree) => _ofName = new SchemaKeyword[tree.NameCount];

    public SchemaKeyword Find(in JsonMember member)
    {
        ref var keyword = ref _ofName[member.NameNumber];
        if (keyword == SchemaKeyword.Unresolved)
        {
            keyword = Known.TryGetValue(member.Name, out var known) ? (SchemaKeyword)known : SchemaKeyword.Unknown;
        }

        return keyword;
    }

    private static Dictionary<string, int> MakeKnown()
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["$ref"] = (int)SchemaKeyword.Ref,
            ["x-tuple"] = (int)SchemaKeyword.Tuple,
            ["x-csharp-type"] = (int)SchemaKeyword.CSharpType,
            ["x-csharp-name"] = (int)SchemaKeyword.CSharpName,
            ["x-enum-varnames"] = (int)SchemaKeyword.EnumNames,
            ["x-enumNames"] = (int)SchemaKeyword.EnumNames,
            ["x-ms-enum"] = (int)SchemaKeyword.MsEnum,
        };
        for (var keyword = SchemaKeyword.Type; keyword < SchemaKeyword.Tuple; keyword++)
        {
            var name = keyword.ToString();
            known.Add(char.ToLowerInvariant(name[0]) + name.Substring(1), (int)keyword);
        }

        foreach (
            var name in new[]
            {
                "$schema",
                "$id",
                "$anchor",
                "$dynamicRef",
                "$dynamicAnchor",
                "$recursiveRef",
                "$recursiveAnchor",
                "$vocabulary",
                "$comment",
                "$defs",
                "definitions",
                "not",
                "if",
                "then",
                "else",
                "dependentRequired",
                "dependentSchemas",
                "dependencies",
                "contains",
                "minContains",
                "maxContains",
                "propertyNames",
                "unevaluatedItems",
                "contentSchema",
                "minProperties",
                "maxProperties",
                "xml",
                "externalDocs",
            }
        )
        {
            known.Add(name, (int)SchemaKeyword.Ignored);
        }

        return known;
    }
}
